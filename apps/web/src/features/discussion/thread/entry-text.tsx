import { entryParts } from './entry-parts.ts'
import styles from './card.module.css'

type EntryTextProps = { text: string; mentions: Readonly<Record<string, string>> }

/** What somebody said, as plain text with its links and mentions. */
export function EntryText({ text, mentions }: EntryTextProps) {
  let offset = 0
  return (
    <p className={styles['text']}>
      {entryParts(text, mentions).map(({ kind, text: words }) => {
        const key = offset
        offset += words.length
        switch (kind) {
          case 'text':
            return words
          case 'mention':
            return (
              <b key={key} className={styles['mention']}>
                {words}
              </b>
            )
          case 'link':
            return (
              <a key={key} href={words} target="_blank" rel="noopener noreferrer nofollow ugc">
                {words}
              </a>
            )
        }
      })}
    </p>
  )
}
