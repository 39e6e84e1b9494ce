import type { PartnerDetail } from '@plenum/schema/api/partner'
import { useTranslation } from 'react-i18next'
import type { Formats } from '../../shared/time/create-formats.ts'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { Empty } from '../../shared/ui/empty.tsx'
import styles from './partner.module.css'

type PartnerActivitiesProps = { activities: PartnerDetail['activities']; formats: Formats }

/** What the partner has organised and will organise, in the order of time. */
export function PartnerActivities({ activities, formats }: PartnerActivitiesProps) {
  const { t } = useTranslation(['partners', 'common'])
  if (activities.length === 0) return <Empty text={t('activities.empty')} />
  return (
    <ul className={styles['activities']}>
      {activities.map(({ id, kind, state, title, startsAt }) => (
        <li key={id}>
          <time dateTime={startsAt}>{formats.day(startsAt)}</time>
          <span>
            <ContentText text={title} />
          </span>
          <small>
            {t(`common:activityKind.${kind}`)} · {t(`common:activityState.${state}`)}
          </small>
        </li>
      ))}
    </ul>
  )
}
