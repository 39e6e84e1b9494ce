import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { trailQuery } from '../../features/challenge/api/trail-query.ts'
import { titleOf } from '../../features/challenge/title-of.ts'
import styles from '../../features/calendar/entry.module.css'
import { ContentText } from '../../shared/ui/content-text.tsx'

/** Where the trail goes on from an activity: challenges raised in it, recommendations that rest on it. */
export function FromActivity({ programmeId, activityId }: { programmeId: string; activityId: string }) {
  const { t } = useTranslation('calendar')
  const { data: trail } = useQuery(trailQuery(programmeId))
  if (trail === undefined) return null
  const challenges = trail.challenges.filter((challenge) => challenge.activityId === activityId)
  const resting = trail.themes.flatMap(({ themeId, title, recommendations }) =>
    (recommendations ?? [])
      .filter(({ activityIds }) => activityIds.includes(activityId))
      .map((recommendation) => ({ themeId, title, recommendation })),
  )
  return (
    <>
      {challenges.length > 0 && (
        <div>
          <h3>{t('raisedHere')}</h3>
          <ul className={styles['list']}>
            {challenges.map(({ id, number, title }) => (
              <li key={id}>
                <Link to="/programmes/$programmeId/challenges" params={{ programmeId }}>
                  C{number} <ContentText text={title} />
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {resting.length > 0 && (
        <div>
          <h3>{t('restOnThis')}</h3>
          <ul className={styles['list']}>
            {resting.map(({ themeId, title, recommendation }) => (
              <li key={`${themeId} ${recommendation.id}`}>
                <Link to="/themes/$themeId/sources" params={{ themeId }}>
                  R{recommendation.number} <ContentText text={titleOf(recommendation)} />
                </Link>{' '}
                · <ContentText text={title} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
