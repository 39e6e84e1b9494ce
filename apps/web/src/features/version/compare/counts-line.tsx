import type { ComparisonCounts } from '@plenum/document/compare/draft-comparison'
import { useTranslation } from 'react-i18next'
import styles from './compare.module.css'

/** How much changed, in words. */
export function CountsLine({ counts: { blocks, words } }: { counts: ComparisonCounts }) {
  const { t } = useTranslation('versions')
  const said = [
    words.inserted > 0 && t('counts.wordsInserted', { count: words.inserted }),
    words.deleted > 0 && t('counts.wordsDeleted', { count: words.deleted }),
    blocks.changed > 0 && t('counts.changed', { count: blocks.changed }),
    blocks.inserted > 0 && t('counts.inserted', { count: blocks.inserted }),
    blocks.removed > 0 && t('counts.removed', { count: blocks.removed }),
    blocks.moved > 0 && t('counts.moved', { count: blocks.moved }),
  ].filter((each) => each !== false)
  if (said.length === 0) return null
  return (
    <ul className={styles['counts']} aria-label={t('counts.title')}>
      {said.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  )
}
