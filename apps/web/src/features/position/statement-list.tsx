import type { Positions } from '@plenum/schema/api/position'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../shared/ui/section.tsx'
import styles from './position.module.css'
import { RecommendationText } from './recommendation-text.tsx'

/** What partners said in words, beside the recommendation that it is about. */
export function StatementList({ positions: { answers, positions, recommendations } }: { positions: Positions }) {
  const { t } = useTranslation('positions')
  const id = useId()
  const submitted = new Map(
    answers.filter(({ state }) => state === 'submitted').map(({ partnerId, acronym }) => [partnerId, acronym]),
  )
  const said = positions.filter(({ partnerId, statement }) => statement !== '' && submitted.has(partnerId))
  if (said.length === 0) return null
  return (
    <Section title={t('statements')}>
      <ol className={styles['items']}>
        {recommendations
          .filter((recommendation) => said.some((one) => one.recommendationId === recommendation.id))
          .map((recommendation) => (
            <li key={recommendation.id} className={styles['item']}>
              <RecommendationText recommendation={recommendation} headingId={`${id}-${recommendation.id}`} />
              {said
                .filter((one) => one.recommendationId === recommendation.id)
                .map(({ partnerId, stance, statement }) => (
                  <blockquote key={partnerId} className={styles['said']}>
                    <b>
                      {submitted.get(partnerId)} · {t(`stance.${stance}`)}
                    </b>
                    <p>{statement}</p>
                  </blockquote>
                ))}
            </li>
          ))}
      </ol>
    </Section>
  )
}
