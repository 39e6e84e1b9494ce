import { Editor } from '@tiptap/core'
import { afterEach, describe, expect, it, vi } from 'vitest'
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
function pair(): { writer: Editor; reader: Editor; readerDoc: Y.Doc; comment: ReturnType<typeof vi.fn> } {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  lineBetween(a, b).connect()
  const writer = writingEditor(a)
  const comment = vi.fn()
  const extensions = readingExtensions({
    doc: b,
    awareness: new Awareness(b),
    recommendations: { words: { addressees: 'To', timeFrame: 'By', comment: 'Comment' }, comment },
    noteLabel: 'Note',
    pickThread: vi.fn(),
  })
  const element = document.createElement('div')
  document.body.append(element)
  const reader = new Editor({ element, extensions, editable: false, injectCSS: false })
  open.push(writer, reader)
  return { writer, reader, readerDoc: b, comment }
}

const section = (reader: Editor) => reader.view.dom.querySelector('section')

describe('a recommendation for those who read', () => {
  it('shows the fields that are filled in, as text', () => {
    const { writer, reader } = pair()
    writer.commands.insertRecommendation()
    expect(section(reader)?.querySelector('.recommendation-foot')?.hasAttribute('hidden')).toBe(true)
    writer.view.dispatch(writer.state.tr.setNodeAttribute(0, 'timeFrame', '18 months'))
    expect(section(reader)?.querySelector('.recommendation-foot')?.textContent).toBe('By 18 months')
    expect(section(reader)?.querySelector('textarea')).toBeNull()
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

  it('is commented on as a whole, where it stands now', () => {
    const { writer, reader, comment } = pair()
    writer.chain().insertRecommendation().insertContent('Title').run()
    writer.commands.insertContentAt(0, '<p>before</p>')
    section(reader)?.querySelector('button')?.click()
    expect(comment).toHaveBeenCalledWith(8)
  })

  it('writes nothing', () => {
    const { writer, reader, readerDoc } = pair()
    writer.chain().insertRecommendation().insertContent('Title').run()
    expect(reader.isEditable).toBe(false)
    expect(Y.getState(readerDoc.store, readerDoc.clientID)).toBe(0)
  })
})
