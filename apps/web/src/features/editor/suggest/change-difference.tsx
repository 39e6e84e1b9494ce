import type { BlockChange } from '@plenum/document/suggestion/block-change'
import { type DiffPart, wordDiff } from '@plenum/document/suggestion/word-diff'
import { useTranslation } from 'react-i18next'
import styles from './suggest.module.css'

/** What one change comes to, to be read before it is sent: by colour, by line, and in words for those who hear it. */
export function ChangeDifference({ change, language }: { change: BlockChange; language: string }) {
  const { t } = useTranslation('suggesting')
  const parts = wordDiff(
    change.kind === 'insert' ? null : change.base,
    change.kind === 'remove' ? null : change.proposed,
  ).filter((part) => part.kind !== 'attribute' || part.name !== 'id')
  return (
    <li className={styles['difference']} lang={language}>
      {change.kind !== 'change' && (
        <b className={styles['kind']}>{t(change.kind === 'insert' ? 'diff.newBlock' : 'diff.removed')}</b>
      )}
      {parts.map((part, index) => (
        // The parts of one difference have no names, and are drawn anew together.
        // oxlint-disable-next-line react/no-array-index-key
        <Part key={index} part={part} t={t} />
      ))}
    </li>
  )
}

function Part({ part, t }: { part: DiffPart; t: ReturnType<typeof useTranslation<'suggesting'>>['t'] }) {
  switch (part.kind) {
    case 'same':
      return <span>{part.text}</span>
    case 'inserted':
      return <ins aria-label={t('diff.inserted', { text: part.text })}>{part.text}</ins>
    case 'deleted':
      return <del aria-label={t('diff.deleted', { text: part.text })}>{part.text}</del>
    case 'formatted':
      return (
        <span className={styles['formatted']} title={t('diff.formatted', { text: part.text })}>
          {part.text}
        </span>
      )
    case 'attribute': {
      const name = part.name === 'addressees' || part.name === 'timeFrame' ? part.name : null
      return (
        <p className={styles['attribute']}>
          <b>{t(`attribute.${name ?? 'other'}`)}</b>{' '}
          {name !== null && (
            <>
              <del>{String(part.before ?? '') || t('diff.empty')}</del>{' '}
              <ins>{String(part.after ?? '') || t('diff.empty')}</ins>
            </>
          )}
        </p>
      )
    }
  }
}
