import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { StageBadge } from '../../shared/ui/stage-badge.tsx'
import type { CalendarEntry } from './calendar-entry.ts'
import type { OpenEntry } from './open-entry.ts'
import styles from './entry.module.css'

/** What an entry of the calendar is; the title opens all about it. */
export function EntryTitle({ entry, onOpen }: { entry: CalendarEntry; onOpen: OpenEntry }) {
  const { t } = useTranslation(['programme', 'common'])
  if (entry.type === 'deadline') {
    return (
      <span>
        <span className={styles['kind']}>{t('course.deadline')}</span>
        <StageBadge stage={entry.theme.stage} round={entry.theme.round} />
      </span>
    )
  }
  const title = entry.type === 'event' ? entry.event.title : entry.activity.title
  const cancelled = entry.type === 'activity' && entry.activity.state === 'cancelled'
  return (
    <span>
      <span className={styles['kind']}>
        {entry.type === 'event'
          ? t(`common:eventKind.${entry.event.kind}`)
          : t(`common:activityKind.${entry.activity.kind}`)}
        {cancelled && ` (${t('next.cancelled')})`}
      </span>
      <Button className={styles['title'] ?? ''} onPress={() => onOpen(entry)}>
        <span className={cancelled ? styles['cancelled'] : undefined}>
          <ContentText text={title} />
        </span>
      </Button>
    </span>
  )
}
