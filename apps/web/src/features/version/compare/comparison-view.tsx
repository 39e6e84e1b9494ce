import type { ComparedRecommendation } from '@plenum/document/compare/draft-comparison'
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparedDraft } from '../api/comparison-query.ts'
import { ChangeBar } from './change-bar.tsx'
import styles from './compare.module.css'
import { ComparedSection } from './compared-section.tsx'
import { type ComparisonMode, readComparisonMode, rememberComparisonMode } from './comparison-mode.ts'
import { ComparisonScope } from './comparison-scope.ts'
import { CountsLine } from './counts-line.tsx'
import { PlaceList } from './place-list.tsx'
import { textSections } from './text-sections.ts'
import { useChangeKeys } from './use-change-keys.ts'
import { useComparisonScope } from './use-comparison-scope.ts'
import { useIsWide } from './use-is-wide.ts'

type ComparisonViewProps = {
  compared: ComparedDraft
  /** Permanent numbers of recommendations by id. */
  permanent: Readonly<Record<string, number>>
  /** The sides by name, for the heads of the columns. */
  names: { before: string; after: string }
  /** Null where nothing can be restored. */
  onRestore: ((recommendation: { id: string; name: string }) => void) | null
}

/** What changed between two sides of a draft, to be read through from change to change. */
export function ComparisonView({ compared, permanent, names, onRestore }: ComparisonViewProps) {
  const { t } = useTranslation('versions')
  const [mode, setMode] = useState(readComparisonMode)
  const isWide = useIsWide()
  const isBeside = isWide && mode === 'beside'
  const { shown, step } = useComparisonScope({ compared, permanent, isBeside })
  const textId = useId()
  useChangeKeys(textId, step)
  const { comparison } = compared
  const sections = useMemo(() => textSections(comparison.items), [comparison])
  const byId = useMemo(() => new Map(comparison.recommendations.map((each) => [each.id, each])), [comparison])
  const { current, changeNumbers, numbers } = shown
  const restore =
    onRestore === null
      ? null
      : ({ id, title }: ComparedRecommendation) => {
          const pair = numbers.get(id)
          onRestore({ id, name: `R${pair?.after ?? pair?.before ?? ''} ${title}`.trim() })
        }
  const choose = (chosen: ComparisonMode) => {
    setMode(chosen)
    rememberComparisonMode(chosen)
  }
  return (
    <ComparisonScope value={shown}>
      <CountsLine counts={comparison.counts} />
      <ChangeBar
        count={changeNumbers.size}
        current={current === null ? null : (changeNumbers.get(current) ?? null)}
        onStep={step}
        mode={mode}
        onMode={isWide ? choose : null}
      />
      <div className={styles['room']}>
        <PlaceList comparison={comparison} />
        <div id={textId} className={styles['text']} data-beside={isBeside || undefined}>
          {changeNumbers.size === 0 && <p className={styles['nothing']}>{t('nothing')}</p>}
          {isBeside && (
            <div className={`${styles['sides']} ${styles['sideNames']}`}>
              <p>{names.before}</p>
              <p>{names.after}</p>
            </div>
          )}
          {sections.map((section) => (
            <ComparedSection
              key={section.key}
              section={section}
              recommendation={byId.get(section.recommendationId ?? '') ?? null}
              onRestore={restore}
            />
          ))}
        </div>
      </div>
    </ComparisonScope>
  )
}
