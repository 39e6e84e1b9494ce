import type { Session } from '@plenum/schema/api/session'
import { Link } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '../../shared/ui/button-class.ts'
import { AccountMenu } from './account-menu.tsx'
import styles from './app-header.module.css'
import { NoticeBell } from './notice-bell.tsx'

type AppHeaderProps = {
  session: Session
  children?: ReactNode
  /** On a narrow screen the parts of `children` are placed into the header's lines by their own styles. */
  folds?: boolean
  /** What can be done about the page as a whole. */
  actions?: ReactNode
}

/** The one line at the top: where we are (`children`; the programmes when there is nothing to add) and who one is. */
export function AppHeader({ session, children, folds = false, actions }: AppHeaderProps) {
  const { t } = useTranslation()
  return (
    <header className={folds ? `${styles['header']} ${styles['folds']}` : styles['header']}>
      <Link to="/" className={styles['brand']}>
        Plenum
      </Link>
      <div className={styles['middle']}>
        {children ?? (
          <nav className={styles['nav']} aria-label={t('header.primary')}>
            <Link to="/" activeOptions={{ exact: true }}>
              {t('header.programmes')}
            </Link>
          </nav>
        )}
      </div>
      {actions}
      <div className={styles['own']}>
        <Link
          to="/search"
          className={buttonClass({ kind: 'quiet' })}
          aria-label={t('header.search')}
          title={t('header.search')}
        >
          <Search aria-hidden />
        </Link>
        <NoticeBell />
        <AccountMenu session={session} />
      </div>
    </header>
  )
}
