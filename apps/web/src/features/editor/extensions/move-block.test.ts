import type { Editor } from '@tiptap/core'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { lineBetween, writingEditor } from '../../../../test/editor-pair.ts'
import { moveBlock, planMove } from './move-block.ts'

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

const paragraphs = '<p>one</p><p>two</p><p>three</p>'
const blocks = (editor: Editor) => editor.state.doc.content.content.map((node) => node.textContent)

function positionOf(editor: Editor, text: string): number {
  let found = -1
  editor.state.doc.forEach((node, pos) => {
    if (node.textContent === text) found = pos
  })
  return found
}

function move(editor: Editor, text: string, direction: 'up' | 'down', busy: number[] = []): void {
  const plan = planMove(editor.state.doc, positionOf(editor, text), direction, busy)
  if (plan !== null)
    moveBlock(
      () => editor.state,
      (tr) => editor.view.dispatch(tr),
      plan,
    )
}

describe('moving a block', () => {
  it('swaps it with its neighbour and stops at the edges', () => {
    const editor = editorOn(new Y.Doc())
    editor.commands.setContent(paragraphs)
    move(editor, 'two', 'up')
    expect(blocks(editor)).toEqual(['two', 'one', 'three'])
    move(editor, 'two', 'up')
    expect(blocks(editor)).toEqual(['two', 'one', 'three'])
    move(editor, 'one', 'down')
    expect(blocks(editor)).toEqual(['two', 'three', 'one'])
    move(editor, 'one', 'down')
    expect(blocks(editor)).toEqual(['two', 'three', 'one'])
  })

  it('keeps the ids of both, and the cursor in the moved one', () => {
    const editor = editorOn(new Y.Doc())
    editor.commands.setContent(paragraphs)
    const ids = editor.state.doc.content.content.map((node) => node.attrs['id'] as string)
    editor.commands.setTextSelection(positionOf(editor, 'three') + 2)
    move(editor, 'three', 'up')
    expect(editor.state.doc.content.content.map((node) => node.attrs['id'] as string)).toEqual([ids[0], ids[2], ids[1]])
    expect(editor.state.selection.$head.parent.textContent).toBe('three')
    expect(editor.state.selection.$head.parentOffset).toBe(1)
  })

  it('moves the other one when somebody is writing in the one that was asked for', () => {
    const editor = editorOn(new Y.Doc())
    editor.commands.setContent(paragraphs)
    const pos = positionOf(editor, 'two')
    expect(planMove(editor.state.doc, pos, 'up', [])?.node.textContent).toBe('two')
    expect(planMove(editor.state.doc, pos, 'up', [pos + 1])?.node.textContent).toBe('one')
    expect(planMove(editor.state.doc, pos, 'up', [1, pos + 1])?.node.textContent).toBe('two')
  })

  it('loses nothing of what is typed meanwhile into the block that stays, on neither side', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    const [anna, bram] = [editorOn(a), editorOn(b)]
    const line = lineBetween(a, b)
    line.connect()
    anna.commands.setContent(paragraphs)
    line.cut()
    // Bram has his cursor in "two"; Anna's editor knows, and moves "one" down instead of "two" up.
    move(anna, 'two', 'up', [positionOf(anna, 'two') + 1])
    bram.commands.insertContentAt(positionOf(bram, 'two') + 4, ' and a half')
    line.connect()
    expect(blocks(anna)).toEqual(['two and a half', 'one', 'three'])
    expect(blocks(bram)).toEqual(blocks(anna))
  })

  it('is undone in one step', () => {
    const editor = editorOn(new Y.Doc())
    editor.commands.setContent(paragraphs)
    const { undoManager } = editor.state.plugins
      .map((plugin) => plugin.getState(editor.state) as { undoManager?: Y.UndoManager } | undefined)
      .find((state) => state?.undoManager !== undefined) as { undoManager: Y.UndoManager }
    undoManager.stopCapturing()
    move(editor, 'two', 'up')
    editor.commands.undo()
    expect(blocks(editor)).toEqual(['one', 'two', 'three'])
  })
})
