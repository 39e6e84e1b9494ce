import type { Editor, JSONContent } from '@tiptap/core'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { writingEditor } from '../../../../test/editor-pair.ts'

let editor: Editor
afterEach(() => {
  editor.destroy()
  document.body.replaceChildren()
})

/** Text and id of the top-level blocks. */
const blocks = () =>
  editor.state.doc.content.content.map((node) => [node.textContent, node.attrs['id'] as string] as const)
const idOf = (text: string) => blocks().find(([words]) => words === text)?.[1]

function start(html: string): void {
  editor = writingEditor(new Y.Doc())
  editor.commands.setContent(html)
}

describe('ids of blocks', () => {
  it('are there for everything that is written, once each', () => {
    start('<p>one</p><ul><li><p>two</p></li></ul><blockquote><p>three</p></blockquote>')
    const ids: unknown[] = []
    editor.state.doc.descendants((node) => {
      if (node.isBlock) ids.push(node.attrs['id'])
    })
    expect(ids.every((id) => typeof id === 'string')).toBe(true)
    expect(new Set(ids).size).toBe(6)
  })

  it('stay with the text when a block is split in the middle or at its end', () => {
    start('<p>onetwo</p>')
    const id = idOf('onetwo')
    editor.chain().setTextSelection(4).splitBlock().run()
    expect(idOf('one')).toBe(id)
    expect(idOf('two')).not.toBe(id)
    editor.chain().focus('end').splitBlock().run()
    expect(new Set(blocks().map(([, each]) => each)).size).toBe(3)
  })

  it('go along when a block is cut and pasted elsewhere', () => {
    start('<p>one</p><p>two</p><p>three</p>')
    const id = idOf('one')
    const { doc } = editor.state
    const slice = doc.slice(0, 5)
    editor.view.dispatch(editor.state.tr.delete(0, 5))
    editor.view.dispatch(editor.state.tr.insert(editor.state.doc.content.size, slice.content))
    expect(blocks().map(([words]) => words)).toEqual(['two', 'three', 'one'])
    expect(idOf('one')).toBe(id)
  })

  it('stay with the original when a copy is put before it', () => {
    start('<p>one</p><p>two</p>')
    const id = idOf('two')
    const copy = editor.state.doc.child(1)
    editor.view.dispatch(editor.state.tr.insert(0, copy))
    const twos = blocks().filter(([words]) => words === 'two')
    expect(twos.map(([, each]) => each === id)).toEqual([false, true])
  })

  it('are new for both when several copies come at once, but for one', () => {
    start('<p>one</p>')
    const pasted: JSONContent = { type: 'paragraph', attrs: { id: 'same' }, content: [{ type: 'text', text: 'p' }] }
    editor.commands.insertContentAt(editor.state.doc.content.size, [pasted, pasted, pasted])
    const ids = blocks().map(([, id]) => id)
    expect(new Set(ids).size).toBe(4)
    expect(ids).toContain('same')
  })

  it('stays with the text when a line is put before it', () => {
    start('<p>one</p><p></p>')
    const id = idOf('one')
    editor.chain().setTextSelection(1).splitBlock().run()
    expect(blocks().map(([words]) => words)).toEqual(['', 'one', ''])
    expect(idOf('one')).toBe(id)
    expect(new Set(blocks().map(([, each]) => each)).size).toBe(3)
  })

  it('leave the formatting that waits for the next letter', () => {
    start('<p>one</p>')
    editor.chain().focus('end').toggleBold().splitBlock().run()
    const { from } = editor.state.selection
    editor.view.dispatch(editor.state.tr.insertText('x', from))
    expect(editor.state.doc.lastChild?.firstChild?.marks.map(({ type }) => type.name)).toEqual(['bold'])
    expect(idOf('x')).toEqual(expect.any(String))
  })
})
