import { useLanguage } from '../../shared/i18n/use-language.ts'
import { type LocalizedText, localized } from '@plenum/schema/language'
import { reportBlocks } from './report-blocks.ts'
import styles from './entry.module.css'

/** A report or an agenda: paragraphs, headings and lists, all of it text. */
export function ReportText({ text }: { text: LocalizedText }) {
  const wanted = useLanguage()
  const found = localized(text, wanted)
  return (
    <div className={styles['text']} lang={found.language === wanted ? undefined : found.language}>
      {reportBlocks(found.text).map((block) => {
        if (block.type === 'heading') return <h4 key={block.at}>{block.text}</h4>
        if (block.type === 'paragraph') return <p key={block.at}>{block.text}</p>
        return (
          <ul key={block.at}>
            {block.items.map((item) => (
              <li key={item.at}>{item.text}</li>
            ))}
          </ul>
        )
      })}
    </div>
  )
}
