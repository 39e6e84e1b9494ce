import type { Notices } from '@plenum/schema/api/notice'
import { Link } from '@tanstack/react-router'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { NoticeList } from '../../features/notice/notice-list.tsx'
import { useReadNotices } from '../../features/notice/use-read-notices.ts'
import { Button } from '../../shared/ui/button.tsx'
import { OpenedPopover } from '../../shared/ui/opened-popover.tsx'
import styles from './opened-notices.module.css'

type OpenedNoticesProps = { notices: Notices; anchor: RefObject<HTMLElement | null>; onClose: () => void }

/** The newest of what somebody is told, over the page that they are on. */
export function OpenedNotices({ notices: { items, unread }, anchor, onClose }: OpenedNoticesProps) {
  const { t } = useTranslation('notices')
  const read = useReadNotices()
  return (
    <OpenedPopover title={t('title')} anchor={anchor} onClose={onClose}>
      {items.length === 0 ? (
        <p className={styles['empty']}>{t('empty')}</p>
      ) : (
        <NoticeList
          notices={items}
          onOpen={({ id }) => {
            read.mutate([id])
            onClose()
          }}
        />
      )}
      <div className={styles['foot']}>
        <Link to="/notices" onClick={onClose}>
          {t('all')}
        </Link>
        {unread > 0 && (
          <Button small isPending={read.isPending} onPress={() => read.mutate('all')}>
            {t('allRead')}
          </Button>
        )}
      </div>
    </OpenedPopover>
  )
}
