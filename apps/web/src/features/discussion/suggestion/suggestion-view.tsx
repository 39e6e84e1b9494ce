import { type DiffPart, wordDiff } from '@plenum/document/suggestion/word-diff'
import type { Thread } from '@plenum/schema/api/thread'
import type { Language } from '@plenum/schema/language'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { asChange } from './as-change.ts'
import { DiffText } from './diff-text.tsx'
import type { SuggestionStand } from './suggestion-stand.ts'
import styles from './suggestion.module.css'

type SuggestionViewProps = {
  change: NonNullable<Thread['change']>
  /** Null before it is known, and once it is decided: then the change is shown as it was made. */
  stand: SuggestionStand | null
  lang: Language | null
  others: number
  /** Accepting it replaces words that its author has not seen. */
  isEarlier: boolean
  /** Given to the sentence that says why it cannot be put in, or not unseen. */
  warningId: string
  /** Only the words around each change. */
  brief: boolean
}

/** What a suggestion changes, word by word, and how that stands to the text as it is now. */
export function SuggestionView({ change, stand, lang, others, isEarlier, warningId, brief }: SuggestionViewProps) {
  const { t } = useTranslation('discussion')
  const state = stand?.state ?? 'clean'
  // That it cannot be put in, or needs not be, counts for more.
  const told = isEarlier && ['clean', 'rebased'].includes(state) ? 'earlier' : state
  const made = asChange(change)
  const parts = useMemo(() => partsOf(change, stand), [change, stand])
  return (
    <div className={styles['suggestion']}>
      {change.kind !== 'change' && <p className={styles['kind']}>{t(`suggestion.${change.kind}`)}</p>}
      {state === 'conflict' && stand !== null && stand.current !== null && !brief ? (
        <div className={styles['sides']}>
          <div>
            <p className={styles['kind']}>{t('suggestion.now')}</p>
            <DiffText parts={wordDiff('base' in made ? made.base : null, stand.current)} lang={lang} brief />
          </div>
          <div>
            <p className={styles['kind']}>{t('suggestion.wanted')}</p>
            <DiffText parts={partsOf(change, null)} lang={lang} brief />
          </div>
        </div>
      ) : (
        <DiffText parts={parts} lang={lang} brief={brief} />
      )}
      {told !== 'clean' && (
        <p id={warningId} className={styles[told === 'rebased' || told === 'done' ? 'hint' : 'warning']}>
          {t(`suggestion.${told}`)}
        </p>
      )}
      {others > 0 && <p className={styles['hint']}>{t('suggestion.others', { count: others })}</p>}
    </div>
  )
}

function partsOf(change: SuggestionViewProps['change'], stand: SuggestionStand | null): DiffPart[] {
  if (stand !== null && (stand.state === 'clean' || stand.state === 'rebased')) {
    return wordDiff(stand.current, stand.proposed)
  }
  const made = asChange(change)
  return wordDiff('base' in made ? made.base : null, 'proposed' in made ? made.proposed : null)
}
