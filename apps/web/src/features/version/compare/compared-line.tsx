import type { ComparedItem, LinePlace } from '@plenum/document/compare/draft-comparison'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './compare.module.css'
import { ComparedParts, type ShownSide } from './compared-parts.tsx'
import { useScope } from './use-scope.ts'

/** The line as it looks in the text, by itself: its heading, its marker, its place in a table. */
export function ComparedLine({ item: { type, level, place, parts }, side }: { item: ComparedItem; side: ShownSide }) {
  const { t } = useTranslation('versions')
  const { language } = useScope()
  if (parts.length === 0 && type !== 'recommendationTitle') {
    // A container, of which the settings tell; or a line without words.
    return type === 'recommendation' || type === 'paragraph' ? null : (
      <p className={styles['container']}>{t('block.this', { type: t(blockName(type)) })}</p>
    )
  }
  // Below the page's own heading.
  const Tag = type === 'recommendationTitle' ? 'h2' : type === 'heading' ? (headings[(level ?? 1) - 1] ?? 'h4') : 'p'
  return (
    <>
      {place.cell !== null && (
        <small className={styles['cell']}>
          {t('block.cell', { row: place.cell.row + 1, column: place.cell.column + 1 })}
        </small>
      )}
      <div className={place.isQuoted ? styles['quoted'] : undefined} style={indent(place)}>
        <Tag className={styles['line']} lang={language} style={marker(place)}>
          <ComparedParts parts={parts} side={side} />
        </Tag>
      </div>
    </>
  )
}

const headings = ['h2', 'h3', 'h4'] as const

const names = ['bulletList', 'orderedList', 'listItem', 'blockquote', 'table'] as const

function blockName(type: string): `block.${(typeof names)[number] | 'other'}` {
  const known = names.find((each) => each === type)
  return known === undefined ? 'block.other' : `block.${known}`
}

function indent({ depth, isQuoted }: LinePlace): CSSProperties {
  return { marginInlineStart: `${(depth - (isQuoted ? 1 : 0)) * 1.6}rem` }
}

const numberings: Record<string, string> = { a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman' }

function marker({ list }: LinePlace): CSSProperties {
  if (list === null || !list.isFirst) return {}
  if (!list.isOrdered) return { display: 'list-item', listStyleType: 'disc' }
  return {
    display: 'list-item',
    listStyleType: numberings[list.numbering ?? ''] ?? 'decimal',
    counterSet: `list-item ${list.number}`,
  }
}
