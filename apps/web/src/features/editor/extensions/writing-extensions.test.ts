import type { Editor } from '@tiptap/core'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { lineBetween, writingEditor } from '../../../../test/editor-pair.ts'

const open: Editor[] = []
function editorOn(doc: Y.Doc): Editor {
  const editor = writingEditor(doc)
  open.push(editor)
  return editor
}
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy()
  document.body.replaceChildren()
})

const textOf = (doc: Y.Doc): string => doc.getXmlFragment('default').toString()

describe('the editor that people write in', () => {
  it('changes nothing by being opened: neither an empty text nor one without ids', () => {
    const doc = new Y.Doc()
    editorOn(doc)
    editorOn(doc)
    expect(doc.getXmlFragment('default').length).toBe(0)

    const foreign = new Y.Doc()
    for (const words of ['one', 'two']) {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(words)])
      foreign.getXmlFragment('default').insert(0, [paragraph])
    }
    const before = Y.encodeStateVector(foreign)
    const editor = editorOn(foreign)
    editorOn(foreign)
    expect(Y.encodeStateVector(foreign)).toEqual(before)
    // Nor with the first letter, which the binding would take as the occasion.
    editor.commands.insertContentAt(1, 'x')
    expect((foreign.getXmlFragment('default').get(1) as Y.XmlElement).getAttribute('id')).toBeUndefined()
  })

  it('gives every block that is written an id of its own', () => {
    const doc = new Y.Doc()
    const editor = editorOn(doc)
    editor.commands.insertContent('<p>one</p><p>two</p><ul><li><p>three</p></li></ul>')
    const ids: unknown[] = []
    editor.state.doc.descendants((node) => {
      if (node.isBlock) ids.push(node.attrs['id'])
    })
    expect(ids.length).toBeGreaterThan(4)
    expect(ids.every((id) => typeof id === 'string' && id.length > 0)).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('ends with one text on both sides after writing apart and together', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    const [anna, bram] = [editorOn(a), editorOn(b)]
    const line = lineBetween(a, b)
    line.connect()
    anna.commands.insertContent('Together')
    line.cut()
    anna.chain().focus('end').insertRecommendation().insertContent('Title by Anna').run()
    bram.chain().setTextSelection(1).insertContent('Bram was here. ').run()
    bram.chain().focus('end').insertContentAt(bram.state.doc.content.size, '<p>And added this.</p>').run()
    line.connect()
    expect(anna.getJSON()).toEqual(bram.getJSON())
    expect(textOf(a)).toBe(textOf(b))
    for (const words of ['Together', 'Title by Anna', 'Bram was here.', 'And added this.']) {
      expect(anna.state.doc.textContent).toContain(words)
    }
  })

  it('undoes what one wrote oneself, and leaves what others wrote', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    const [anna, bram] = [editorOn(a), editorOn(b)]
    lineBetween(a, b).connect()
    anna.commands.insertContent('Anna. ')
    bram.commands.insertContentAt(bram.state.doc.content.size, '<p>Bram.</p>')
    expect(anna.can().undo()).toBe(true)
    anna.commands.undo()
    expect(anna.state.doc.textContent).toBe('Bram.')
    expect(bram.state.doc.textContent).toBe('Bram.')
    anna.commands.redo()
    expect(bram.state.doc.textContent).toContain('Anna. ')
  })

  it('hides carets of others from the accessibility tree', () => {
    const doc = new Y.Doc()
    const editor = editorOn(doc)
    editor.commands.insertContent('text')
    expect(editor.view.dom.querySelector('.caret')).toBeNull()
    expect(editor.view.dom.getAttribute('role')).toBe('textbox')
  })
})
