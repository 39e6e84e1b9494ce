import type { Activity } from '@plenum/schema/api/calendar'
import { useTranslation } from 'react-i18next'
import { ActivityMark } from './activity-mark.tsx'
import { DeadlineMark } from './deadline-mark.tsx'
import styles from './timeline.module.css'

const kinds: readonly Activity['kind'][] = ['round-table', 'seminar', 'study-day', 'workshop', 'other']
const states: readonly Activity['state'][] = ['held', 'planned', 'cancelled']

type TimelineLegendProps = { activities: readonly Activity[]; deadlines: boolean }

/** What the signs mean; only those that occur. */
export function TimelineLegend({ activities, deadlines }: TimelineLegendProps) {
  const { t } = useTranslation(['programme', 'common'])
  return (
    <figcaption className={styles['caption']}>
      {kinds
        .filter((kind) => activities.some((activity) => activity.kind === kind))
        .map((kind) => (
          <span key={kind}>
            <svg aria-hidden>
              <ActivityMark kind={kind} state="held" x="8" y="8" />
            </svg>
            {t(`common:activityKind.${kind}`)}
          </span>
        ))}
      {states
        .filter((state) => activities.some((activity) => activity.state === state))
        .map((state) => (
          <span key={state}>
            <svg aria-hidden>
              <ActivityMark kind="round-table" state={state} x="8" y="8" />
            </svg>
            {t(`course.${state}`)}
          </span>
        ))}
      {deadlines && (
        <span>
          <svg aria-hidden>
            <DeadlineMark x="4" y="10" />
          </svg>
          {t('course.deadline')}
        </span>
      )}
    </figcaption>
  )
}
