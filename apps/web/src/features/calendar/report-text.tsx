import { useLanguage } from '../../shared/i18n/use-language.ts'
import { type LocalizedText, localized } from '@plenum/schema/language'
import { reportInline, type ReportPiece } from '@plenum/document/report/report-inline'
import { reportBlocks } from './report-blocks.ts'
import styles from './entry.module.css'

/** A report or an agenda: paragraphs, headings and lists, with bold, italics and links, all of it text. */
export function ReportText({ text }: { text: LocalizedText }) {
  const wanted = useLanguage()
  const found = localized(text, wanted)
  return (
    <div className={styles['text']} lang={found.language === wanted ? undefined : found.language}>
      {reportBlocks(found.text).map((block) => {
        if (block.type === 'heading') return <h4 key={block.at}>{words(block.text)}</h4>
        if (block.type === 'paragraph') return <p key={block.at}>{words(block.text)}</p>
        const items = block.items.map((item) => <li key={item.at}>{words(item.text)}</li>)
        return block.type === 'numbered' ? <ol key={block.at}>{items}</ol> : <ul key={block.at}>{items}</ul>
      })}
    </div>
  )
}

const words = (text: string) => reportInline(text).map((piece) => <Piece key={piece.at} piece={piece} />)

function Piece({ piece }: { piece: ReportPiece }) {
  switch (piece.look) {
    case 'plain':
      return piece.text
    case 'bold':
      return <strong>{piece.text}</strong>
    case 'italic':
      return <em>{piece.text}</em>
    case 'link':
      return (
        <a href={piece.href} target="_blank" rel="noreferrer">
          {piece.text}
        </a>
      )
  }
}
