import { passageOf } from '@plenum/document/anchor/passage-of'
import { resolvePassage } from '@plenum/document/anchor/resolve-passage'
import type { Editor } from '@tiptap/core'
import { afterEach, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { draftDoc, paragraph, replicaOf } from '../../../../test/draft-doc.ts'
import { lineBetween, readingEditor, writingEditor } from '../../../../test/editor-pair.ts'
import type { SelectedPassage } from '../discussion-port.ts'
import { passageAt } from './passage-at.ts'
import { selectedRange } from './selected-range.ts'

const open: Editor[] = []
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy()
  document.getSelection()?.removeAllRanges()
  document.body.replaceChildren()
})
const opened = (editor: Editor): Editor => {
  open.push(editor)
  return editor
}

const bytes = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0))

/** What the server makes of a passage. */
function quoteOn(server: Y.Doc, passage: SelectedPassage | null): string | undefined {
  if (passage === null) return undefined
  return passageOf(server, resolvePassage(server, bytes(passage.from), bytes(passage.to)))?.quote
}

function textNode(editor: Editor, words: string): Text {
  const walker = document.createTreeWalker(editor.view.dom, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) if (walker.currentNode.textContent?.includes(words)) return walker.currentNode as Text
  throw new Error(`no ${words}`)
}

function select(start: Node, from: number, end: Node, to: number): void {
  const range = document.createRange()
  range.setStart(start, from)
  range.setEnd(end, to)
  const selection = document.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

it('a reader’s selection is the same passage on the server, whatever was written there meanwhile', () => {
  const server = draftDoc(paragraph('p', 'one two three'), paragraph('q', 'four five'))
  const live = replicaOf(server)
  const reader = opened(readingEditor(replicaOf(live)))
  select(textNode(reader, 'one'), 4, textNode(reader, 'four'), 4)
  const range = selectedRange(reader)
  const passage = range === null ? null : passageAt(reader, range, live)
  expect(passage?.quote).toBe('two three\nfour')
  expect(quoteOn(server, passage)).toBe('two three\nfour')
  opened(writingEditor(server)).commands.insertContentAt(1, 'zero ')
  expect(quoteOn(server, passage)).toBe('two three\nfour')
})

it('what is selected outside of the text does not count', () => {
  const reader = opened(readingEditor(draftDoc(paragraph('p', 'one two'))))
  const before = document.createElement('p')
  before.textContent = 'a heading of the page'
  document.body.prepend(before)
  select(before, 0, textNode(reader, 'one'), 3)
  const range = selectedRange(reader)
  expect(range && reader.state.doc.textBetween(range.from, range.to)).toBe('one')
  select(before, 0, before, 1)
  expect(selectedRange(reader)).toBeNull()
})

it('a passage of words that the draft does not have yet is none', () => {
  const live = draftDoc(paragraph('p', 'one two'))
  const copy = replicaOf(live)
  const editor = opened(writingEditor(copy))
  editor.commands.insertContentAt(4, ' new')
  expect(passageAt(editor, { from: 5, to: 8 }, live)).toBeNull()
  expect(quoteOn(live, passageAt(editor, { from: 9, to: 12 }, live))).toBe('two')
})

it('a writer’s selection is taken from the editor', () => {
  const server = draftDoc(paragraph('p', 'one two'))
  const live = replicaOf(server)
  lineBetween(live, server).connect()
  const editor = opened(writingEditor(live))
  expect(selectedRange(editor)).toBeNull()
  editor.commands.setTextSelection({ from: 5, to: 8 })
  const range = selectedRange(editor)
  expect(quoteOn(server, range && passageAt(editor, range, live))).toBe('two')
})
