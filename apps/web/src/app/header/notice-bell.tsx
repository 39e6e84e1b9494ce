import { useQuery } from '@tanstack/react-query'
import { Bell } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { latestNoticesQuery } from '../../features/notice/api/latest-notices-query.ts'
import { Button } from '../../shared/ui/button.tsx'
import { useOverlayButton } from '../../shared/ui/use-overlay-button.ts'
import { useListening } from '../use-listening.ts'
import styles from './notice-bell.module.css'

const loadList = () => import('./opened-notices.tsx')
const OpenedNotices = lazy(async () => ({ default: (await loadList()).OpenedNotices }))

/** How much is new, and the newest of it behind the button. */
export function NoticeBell() {
  const { t, i18n } = useTranslation()
  const { data } = useQuery({
    ...latestNoticesQuery,
    enabled: useListening(),
    // A connection may be open a moment before the server tells it anything: read once more soon, then now and then.
    refetchInterval: ({ state }) => (state.dataUpdateCount < 2 ? 3000 : 60_000),
  })
  const { button, isOpen, close, buttonProps } = useOverlayButton(() =>
    Promise.all([loadList(), i18n.loadNamespaces('notices')]),
  )
  const unread = data?.unread ?? 0
  const label = unread === 0 ? t('header.notices') : t('header.noticesNew', { count: unread })
  return (
    <>
      <Button kind="quiet" {...buttonProps} aria-label={label} aria-haspopup="dialog">
        <span className={styles['face']} aria-hidden>
          <Bell />
          {unread > 0 && <span className={styles['count']}>{unread}</span>}
        </span>
      </Button>
      <Suspense>
        {isOpen && data !== undefined && <OpenedNotices notices={data} anchor={button} onClose={close} />}
      </Suspense>
    </>
  )
}
