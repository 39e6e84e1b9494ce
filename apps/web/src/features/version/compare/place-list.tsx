import type { DraftComparison } from '@plenum/document/compare/draft-comparison'
import { useTranslation } from 'react-i18next'
import styles from './compare.module.css'
import { placesOf } from './text-sections.ts'
import { useScope } from './use-scope.ts'

/** The recommendations and how much changed in each; leads to the first change in it. */
export function PlaceList({ comparison }: { comparison: DraftComparison }) {
  const { t } = useTranslation('versions')
  const { goTo, language, numbers } = useScope()
  const places = placesOf(comparison)
  if (places.length === 0) return null
  const byId = new Map(comparison.recommendations.map((each) => [each.id, each]))
  return (
    <nav className={styles['places']} aria-label={t('places.title')}>
      <h2>{t('places.title')}</h2>
      <ul>
        {places.map(({ recommendationId, key, changes }) => {
          const recommendation = recommendationId === null ? undefined : byId.get(recommendationId)
          const pair = numbers.get(recommendationId ?? '')
          return (
            <li key={recommendationId ?? ''} data-change={recommendation?.change}>
              <button type="button" onClick={() => goTo(key)}>
                <b>{recommendation !== undefined && `R${pair?.after ?? pair?.before}`}</b>
                <span>
                  {recommendation === undefined ? (
                    t('places.outside')
                  ) : (
                    <span lang={language}>{recommendation.title || t('recommendation.untitled')}</span>
                  )}{' '}
                  {recommendation?.change !== 'same' && (
                    <small>
                      {recommendation === undefined || recommendation.change === 'changed'
                        ? t('places.changes', { count: changes })
                        : t(`recommendation.${recommendation.change}`)}
                    </small>
                  )}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
