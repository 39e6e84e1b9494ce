import type { DraftMark } from '@plenum/document/draft-node'
import type { ReactNode } from 'react'
import styles from './compare.module.css'

/** A stretch of text with its formatting. Links lead nowhere: one reads here what changed. */
export function MarkedText({ text, marks }: { text: string; marks: readonly DraftMark[] }) {
  return marks.reduceRight<ReactNode>((inner, { type, attrs }) => {
    switch (type) {
      case 'bold':
        return <b>{inner}</b>
      case 'italic':
        return <i>{inner}</i>
      case 'underline':
        return <u>{inner}</u>
      case 'strike':
        return <s>{inner}</s>
      case 'link':
        return (
          <span className={styles['link']} title={String(attrs?.['href'] ?? '')}>
            {inner}
          </span>
        )
      case 'language':
        return <span lang={String(attrs?.['lang'] ?? '')}>{inner}</span>
      default:
        return inner
    }
  }, text)
}
