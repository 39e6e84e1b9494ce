import type { ComparedItem } from '@plenum/document/compare/draft-comparison'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { blockElementId } from './block-element-id.ts'
import { ChangedSettings } from './changed-settings.tsx'
import styles from './compare.module.css'
import { ComparedLine } from './compared-line.tsx'
import { MovedNote } from './moved-note.tsx'
import { useAuthorNames } from './use-author-names.ts'
import { useScope } from './use-scope.ts'

/** A block and what became of it. What changed can be gone to: it then says which change it is, and of what kind. */
export function ComparedBlock({ item }: { item: ComparedItem }) {
  const { t } = useTranslation('versions')
  const { isBeside, changeNumbers, current } = useScope()
  const namesOf = useAuthorNames()
  const contentId = useId()
  const { key, change, moved, parts, attributes, splitFrom, joined } = item
  const number = changeNumbers.get(key)
  const authors = namesOf([...new Set(parts.flatMap((part) => ('by' in part ? (part.by ?? []) : [])))])
  const content = (
    <div id={contentId} className={styles['content']}>
      {moved && <MovedNote item={item} />}
      {splitFrom !== null && <p className={styles['note']}>{t('block.split')}</p>}
      {joined.length > 0 && <p className={styles['note']}>{t('block.joined')}</p>}
      {isBeside ? (
        <div className={styles['sides']}>
          <div>{change !== 'inserted' && <ComparedLine item={item} side="before" />}</div>
          <div>{change !== 'removed' && <ComparedLine item={item} side="after" />}</div>
        </div>
      ) : (
        <ComparedLine item={item} side="both" />
      )}
      <ChangedSettings attributes={attributes} />
      {authors.length > 0 && <p className={styles['authors']}>{t('block.by', { names: authors.join(', ') })}</p>}
    </div>
  )
  if (number === undefined) {
    return (
      <div id={blockElementId(key)} className={styles['block']} tabIndex={-1}>
        {content}
      </div>
    )
  }
  return (
    <div
      id={blockElementId(key)}
      className={styles['block']}
      data-change={change}
      data-current={current === key || undefined}
      role="group"
      aria-label={t('change.number', { number, count: changeNumbers.size, kind: t(`change.${change}`) })}
      aria-describedby={contentId}
      tabIndex={-1}
    >
      {content}
    </div>
  )
}
