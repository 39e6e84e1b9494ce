import type { ComparedRecommendation } from '@plenum/document/compare/draft-comparison'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../shared/ui/button.tsx'
import { ComparedBlock } from './compared-block.tsx'
import styles from './compare.module.css'
import { foldUnchanged } from './fold-unchanged.ts'
import type { TextSection } from './text-sections.ts'
import { useRecommendationName } from './use-recommendation-name.ts'
import { useScope } from './use-scope.ts'

type ComparedSectionProps = {
  section: TextSection
  /** Null outside of recommendations. */
  recommendation: ComparedRecommendation | null
  /** Null where nothing can be restored. */
  onRestore: ((recommendation: ComparedRecommendation) => void) | null
}

/** A recommendation, or the text between two, with what changed in it. */
export function ComparedSection({ section, recommendation, onRestore }: ComparedSectionProps) {
  const { t } = useTranslation('versions')
  const { numbers, opened, open } = useScope()
  const nameOf = useRecommendationName()
  const pair = recommendation === null ? undefined : numbers.get(recommendation.id)
  const blocks = foldUnchanged(section.items).map((stretch) => {
    if (stretch.kind === 'item') return <ComparedBlock key={stretch.item.key} item={stretch.item} />
    if (opened.has(stretch.key)) return stretch.items.map((item) => <ComparedBlock key={item.key} item={item} />)
    return (
      <p key={stretch.key} className={styles['fold']}>
        <button type="button" onClick={() => open(stretch.key)}>
          {t('unchanged', { count: stretch.items.length })}
        </button>
      </p>
    )
  })
  if (recommendation === null) return <div className={styles['section']}>{blocks}</div>
  const { change, before } = recommendation
  const isAnother = pair?.before !== pair?.after && pair?.before !== null && pair?.after !== null
  return (
    <section className={styles['section']} data-recommendation data-change={change} aria-label={nameOf(recommendation)}>
      <p className={styles['head']}>
        <b>R{pair?.after ?? pair?.before}</b>
        {isAnother && <span>{t('recommendation.was', { number: pair?.before })}</span>}
        {change !== 'same' && <span className={styles['state']}>{t(`recommendation.${change}`)}</span>}
        {onRestore !== null && before !== null && change !== 'same' && (
          <Button
            kind="quiet"
            small
            onPress={() => onRestore(recommendation)}
            aria-label={t('restore.oneNamed', { name: nameOf(recommendation) })}
          >
            {t('restore.one')}
          </Button>
        )}
      </p>
      {blocks}
    </section>
  )
}
