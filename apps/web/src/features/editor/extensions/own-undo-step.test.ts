import { type Editor, isMacOS } from '@tiptap/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { press, writingEditor } from '../../../../test/editor-pair.ts'
import { runSlashItem } from '../slash/run-slash-item.ts'
import { moveBlock, planMove } from './move-block.ts'

let editor: Editor
beforeEach(() => {
  editor = writingEditor(new Y.Doc())
})
afterEach(() => {
  editor.destroy()
  document.body.replaceChildren()
})

const mod = isMacOS() ? { metaKey: true } : { ctrlKey: true }
const kinds = () => editor.state.doc.content.content.map((node) => node.type.name)
const words = () => editor.state.doc.content.content.map((node) => node.textContent)
const actions = { editLink() {}, editNote() {}, find() {}, focusToolbar() {}, move() {} }

describe('undo, however fast one was', () => {
  it('takes back a move, what was typed, and the new recommendation one after the other', () => {
    editor.commands.insertContent('before')
    press(editor, 'Enter', { ...mod, shiftKey: true })
    editor.commands.insertContent('Title')
    const plan = planMove(editor.state.doc, 8, 'up', [])
    if (plan === null) throw new Error('no move')
    moveBlock(
      () => editor.state,
      (tr) => editor.view.dispatch(tr),
      plan,
    )
    editor.commands.insertContent('!')
    expect(words()).toEqual(['Title!', 'before'])
    editor.commands.undo()
    expect(words()).toEqual(['Title', 'before'])
    editor.commands.undo()
    expect(words()).toEqual(['before', 'Title'])
    editor.commands.undo()
    expect(words()).toEqual(['before', ''])
    editor.commands.undo()
    expect(words()).toEqual(['before'])
  })

  it.each(['recommendation', 'table'] as const)('takes a %s from the slash menu back by itself', (id) => {
    editor.commands.insertContent('<p>before</p><p>/</p>')
    runSlashItem(editor, id, { from: editor.state.selection.from - 1, query: '', index: 0 }, actions)
    editor.commands.insertContent('typed')
    expect(kinds()).toContain(id)
    editor.commands.undo()
    expect(kinds()).toContain(id)
    expect(editor.state.doc.textContent).not.toContain('typed')
    editor.commands.undo()
    expect(kinds()).not.toContain(id)
    expect(words()[0]).toBe('before')
  })
})
