import { Editor } from '@tiptap/core'
import { afterEach, describe, expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { lineBetween, writingEditor } from '../../../../test/editor-pair.ts'
import { readingExtensions } from './reading-extensions.ts'

const open: Editor[] = []
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy()
  document.body.replaceChildren()
})

/** One who writes and one who reads along. */
function pair(): { writer: Editor; reader: Editor; readerDoc: Y.Doc } {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  lineBetween(a, b).connect()
  const writer = writingEditor(a)
  const words = { addressees: 'To', timeFrame: 'By' }
  const extensions = readingExtensions({ doc: b, awareness: new Awareness(b), words, noteLabel: 'Note' })
  const element = document.createElement('div')
  document.body.append(element)
  const reader = new Editor({ element, extensions, editable: false, injectCSS: false })
  open.push(writer, reader)
  return { writer, reader, readerDoc: b }
}

const section = (reader: Editor) => reader.view.dom.querySelector('section')

describe('a recommendation for those who read', () => {
  it('shows the fields that are filled in, as text', () => {
    const { writer, reader } = pair()
    writer.commands.insertRecommendation()
    expect(section(reader)?.querySelector('.recommendation-foot')?.hasAttribute('hidden')).toBe(true)
    writer.view.dispatch(writer.state.tr.setNodeAttribute(0, 'timeFrame', '18 months'))
    expect(section(reader)?.querySelector('.recommendation-foot')?.textContent).toBe('By 18 months')
    expect(section(reader)?.querySelector('textarea, button')).toBeNull()
  })

  it('leaves the label of an empty rationale away, until there is something under it', () => {
    const { writer, reader } = pair()
    writer.chain().insertRecommendation().insertContent('Title').run()
    expect(section(reader)?.hasAttribute('data-no-rationale')).toBe(true)
    let inside = 0
    writer.state.doc.descendants((node, pos) => {
      if (node.type.name === 'recommendationRationale') inside = pos + 2
    })
    writer.commands.insertContentAt(inside, 'Because.')
    expect(section(reader)?.hasAttribute('data-no-rationale')).toBe(false)
  })

  it('writes nothing', () => {
    const { writer, reader, readerDoc } = pair()
    writer.chain().insertRecommendation().insertContent('Title').run()
    expect(reader.isEditable).toBe(false)
    expect(Y.getState(readerDoc.store, readerDoc.clientID)).toBe(0)
  })
})
