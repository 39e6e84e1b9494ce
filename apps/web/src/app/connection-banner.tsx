import { Link } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { LiveState } from '../shared/live/live-connection.ts'
import styles from './connection-banner.module.css'

type ConnectionBannerProps = { state: LiveState; signedOut: boolean; returnTo: string }

/** Says plainly when the page no longer follows the server. Its region is always there, so that it is read out. */
export function ConnectionBanner({ state, signedOut, returnTo }: ConnectionBannerProps) {
  const { t } = useTranslation()
  const online = useSyncExternalStore(subscribeOnline, () => navigator.onLine)
  return (
    <div role="status">
      {signedOut ? (
        <p className={styles['banner']}>
          {t('problem.not-signed-in')}{' '}
          <Link to="/sign-in" search={{ to: returnTo }}>
            {t('action.signIn')}
          </Link>
        </p>
      ) : (
        state === 'lost' && (
          <p className={styles['banner']}>{online ? t('connection.lost') : t('connection.deviceOffline')}</p>
        )
      )}
    </div>
  )
}

function subscribeOnline(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
