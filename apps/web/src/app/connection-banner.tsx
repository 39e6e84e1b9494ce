import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOnline } from '../shared/device/use-online.ts'
import type { LiveState } from '../shared/live/live-connection.ts'
import styles from './connection-banner.module.css'

type ConnectionBannerProps = { state: LiveState; signedOut: boolean; returnTo: string }

/**
 * Says plainly when the page no longer follows the server, or cannot for want of a network, which is known sooner. Its
 * region is always there, so that it is read out.
 */
export function ConnectionBanner({ state, signedOut, returnTo }: ConnectionBannerProps) {
  const { t } = useTranslation()
  const online = useOnline()
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
        (state === 'lost' || !online) && (
          <p className={styles['banner']}>{online ? t('connection.lost') : t('connection.deviceOffline')}</p>
        )
      )}
    </div>
  )
}
