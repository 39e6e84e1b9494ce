import { readerLabels } from '@plenum/document/reader-labels'
import type { Language } from '@plenum/schema/language'
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useEditorState } from '@tiptap/react'
import styles from './paper.module.css'

/** The notes below the text, under the numbers that the text shows. */
export function Notes({ editor, language }: { editor: Editor; language: Language }) {
  const notes = useEditorState({ editor, selector: () => notesOf(editor.state.doc) })
  if (notes.length === 0) return null
  return (
    <section className={styles['notes']} lang={language} role="doc-endnotes" aria-label={readerLabels[language].notes}>
      <ol>
        {notes.map(({ pos, text }) => (
          <li key={pos}>{text}</li>
        ))}
      </ol>
    </section>
  )
}

function notesOf(doc: Node): { pos: number; text: string }[] {
  const notes: { pos: number; text: string }[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === 'note') notes.push({ pos, text: String(node.attrs['text']) })
    return !node.isText
  })
  return notes
}
