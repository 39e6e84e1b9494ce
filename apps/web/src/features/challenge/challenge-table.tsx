import type { Activity } from '@plenum/schema/api/calendar'
import type { Challenge, Trail } from '@plenum/schema/api/challenge'
import type { Partner } from '@plenum/schema/api/partner'
import { localized } from '@plenum/schema/language'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { type Column, DataTable } from '../../shared/ui/data-table.tsx'
import { MenuButton } from '../../shared/ui/menu-button.tsx'
import styles from './challenge.module.css'
import { titleOf } from './title-of.ts'
import { trailGaps } from './trail-gaps.ts'

type ChallengeTableProps = {
  trail: Trail
  partners: readonly Partner[]
  activities: readonly Activity[]
  renderRecommendation: (themeId: string, text: ReactNode) => ReactNode
  renderTheme: (themeId: string, text: ReactNode) => ReactNode
  /** Only for those who manage the programme. */
  onAct: ((act: 'edit' | 'delete', challenge: Challenge) => void) | null
}

/** The same as the map, a row per challenge: who raised it, which themes take it up, what answers it. */
export function ChallengeTable(props: ChallengeTableProps) {
  const { trail, partners, activities, renderRecommendation, renderTheme, onAct } = props
  const { t } = useTranslation(['challenges', 'common'])
  const language = useLanguage()
  const { unanswered } = trailGaps(trail)
  const columns: Column<Challenge>[] = [
    {
      key: 'challenge',
      label: t('table.challenge'),
      kind: 'head',
      renderCell: ({ number, title, description }) => (
        <span>
          <strong>C{number}</strong> <ContentText text={title} />
          {localized(description, language).text !== '' && (
            <span className={styles['more']}>
              <ContentText text={description} />
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'raised',
      label: t('table.raised'),
      renderCell: ({ partnerId, activityId }) => {
        const partner = partners.find(({ id }) => id === partnerId)
        const activity = activities.find(({ id }) => id === activityId)
        if (partner === undefined && activity === undefined) return null
        return (
          <span>
            {partner?.acronym}
            {activity !== undefined && (
              <span className={styles['more']}>
                <ContentText text={activity.title} />
              </span>
            )}
          </span>
        )
      },
    },
    {
      key: 'themes',
      label: t('table.themes'),
      renderCell: ({ themeIds }) =>
        themeIds.length === 0 ? (
          <span className={styles['gap']}>{t('table.noTheme')}</span>
        ) : (
          <ul className={styles['plain']}>
            {trail.themes
              .filter(({ themeId }) => themeIds.includes(themeId))
              .map(({ themeId, title }) => (
                <li key={themeId}>{renderTheme(themeId, <ContentText text={title} />)}</li>
              ))}
          </ul>
        ),
    },
    {
      key: 'answers',
      label: t('table.answers'),
      renderCell: (challenge) => {
        const { id } = challenge
        const answers = trail.themes.flatMap(({ themeId, recommendations }) =>
          (recommendations ?? [])
            .filter(({ challengeIds }) => challengeIds.includes(id))
            .map((recommendation) => ({ themeId, recommendation })),
        )
        if (unanswered.includes(challenge)) return <span className={styles['gap']}>{t('map.unanswered')}</span>
        if (answers.length === 0) return <span className={styles['more']}>{t('map.closed')}</span>
        return (
          <ul className={styles['plain']}>
            {answers.map(({ themeId, recommendation }) => (
              <li key={`${themeId} ${recommendation.id}`}>
                {renderRecommendation(
                  themeId,
                  <>
                    R{recommendation.number} <ContentText text={titleOf(recommendation)} />
                  </>,
                )}
              </li>
            ))}
          </ul>
        )
      },
    },
  ]
  if (onAct !== null) {
    columns.push({
      key: 'actions',
      label: t('table.actions'),
      kind: 'action',
      renderCell: (challenge) => {
        const label = t('table.actionsOf', { number: challenge.number })
        const lines = [
          { id: 'edit', text: t('common:action.edit'), onAction: () => onAct('edit', challenge) },
          { id: 'delete', text: t('common:action.delete'), onAction: () => onAct('delete', challenge) },
        ]
        return (
          <MenuButton kind="quiet" small label={label} parts={[{ label, lines }]}>
            {t('common:theme.manage')}
          </MenuButton>
        )
      },
    })
  }
  return <DataTable label={t('title')} columns={columns} rows={trail.challenges} rowKey={({ id }) => id} />
}
