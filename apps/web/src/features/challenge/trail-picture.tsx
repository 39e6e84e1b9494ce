import type { Trail } from '@plenum/schema/api/challenge'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { StageBadge } from '../../shared/ui/stage-badge.tsx'
import styles from './challenge.module.css'
import { titleOf } from './title-of.ts'
import { trailGaps, trailLines } from './trail-gaps.ts'
import { useTrailPaths } from './use-trail-paths.ts'

type TrailPictureProps = {
  trail: Trail
  /** Links to a recommendation with its sources. */
  renderRecommendation: (themeId: string, text: ReactNode) => ReactNode
  renderTheme: (themeId: string, text: ReactNode) => ReactNode
}

/**
 * Challenge → theme → recommendation in three columns with lines between them. Whoever stops at a challenge sees its way
 * stand out. Gaps bear a word, not a colour alone.
 */
export function TrailPicture({ trail, renderRecommendation, renderTheme }: TrailPictureProps) {
  const { t } = useTranslation(['challenges', 'common'])
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const lines = trailLines(trail)
  const paths = useTrailPaths(box, lines)
  const [lit, setLit] = useState<string | null>(null)
  const { unanswered, adrift } = trailGaps(trail)
  const written = trail.themes.filter(({ recommendations }) => (recommendations ?? []).length > 0)
  const isLit = (challengeIds: readonly string[]) => lit !== null && challengeIds.includes(lit)
  const heading = (column: 'challenges' | 'themes' | 'recommendations') => (
    <h3 id={`${id}-${column}`} className={styles['column']}>
      {t(`map.${column}`)}
    </h3>
  )
  return (
    <div className={styles['map']} ref={box} data-lit={lit !== null || undefined}>
      <svg className={styles['lines']} aria-hidden>
        {paths.map(({ key, d, challengeIds }) => (
          <path key={key} d={d} data-lit={isLit(challengeIds) || undefined} />
        ))}
      </svg>
      <div>
        {heading('challenges')}
        <ul aria-labelledby={`${id}-challenges`}>
          {trail.challenges.map((challenge) => {
            const open = unanswered.includes(challenge)
            return (
              <li key={challenge.id} data-node={`c-${challenge.id}`} data-lit={lit === challenge.id || undefined}>
                <button
                  type="button"
                  aria-pressed={lit === challenge.id}
                  onClick={() => setLit(lit === challenge.id ? null : challenge.id)}
                >
                  <strong>C{challenge.number}</strong> <ContentText text={challenge.title} />
                </button>
                {open && <span className={styles['gap']}>{t('map.unanswered')}</span>}
              </li>
            )
          })}
        </ul>
      </div>
      <div>
        {heading('themes')}
        <ul aria-labelledby={`${id}-themes`}>
          {trail.themes.map(({ themeId, title, stage, recommendations }) => (
            <li
              key={themeId}
              data-node={`t-${themeId}`}
              data-lit={lines.some((line) => line.to === `t-${themeId}` && isLit(line.challengeIds)) || undefined}
            >
              {renderTheme(themeId, <ContentText text={title} />)}
              <StageBadge stage={stage} round={0} />
              {recommendations === null && <span className={styles['soft']}>{t('map.closed')}</span>}
            </li>
          ))}
        </ul>
      </div>
      <div>
        {heading('recommendations')}
        <ul aria-labelledby={`${id}-recommendations`}>
          {written.map(({ themeId, title, recommendations }) => (
            <li key={themeId} className={styles['group']}>
              <span className={styles['soft']}>
                <ContentText text={title} />
              </span>
              <ul>
                {(recommendations ?? []).map((recommendation) => (
                  <li
                    key={recommendation.id}
                    data-node={`r-${themeId}-${recommendation.id}`}
                    data-lit={isLit(recommendation.challengeIds) || undefined}
                  >
                    {renderRecommendation(
                      themeId,
                      <>
                        <strong>R{recommendation.number}</strong> <ContentText text={titleOf(recommendation)} />
                      </>,
                    )}
                    {adrift.some((gap) => gap.recommendation === recommendation) && (
                      <span className={styles['gap']}>{t('map.adrift')}</span>
                    )}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
