import type { Editor } from '@tiptap/core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { draftDoc, markWords, paragraph, recommendation, replicaOf, shownThread } from '../../../../test/draft-doc.ts'
import { lineBetween, readingEditor, writingEditor } from '../../../../test/editor-pair.ts'
import type { ShownThread } from '../discussion-port.ts'
import { marginMarks } from './margin-marks.ts'
import { neighbourThread } from './neighbour-thread.ts'
import { showThreads, threadsStateOf } from './thread-marks.ts'
import { threadPlaces } from './threads-in-order.ts'

const open: Editor[] = []
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy()
  document.body.replaceChildren()
})
const opened = (editor: Editor): Editor => {
  open.push(editor)
  return editor
}

function show(editor: Editor, threads: ShownThread[], current: string | null = null): void {
  editor.view.dispatch(showThreads(editor.state.tr, { threads, current }))
}

/** What is highlighted: words, and the threads and classes on them. */
const highlights = (editor: Editor) =>
  [...editor.view.dom.querySelectorAll('[data-threads]')].map((element) => [
    element.textContent,
    element.getAttribute('data-threads'),
    element.className.replace('thread', '').trim(),
  ])

describe('threads in the text', () => {
  it('are shown if the page knows them, for readers and writers alike, and nothing else is', () => {
    const doc = draftDoc(paragraph('p', 'Zones of a region differ in size'))
    markWords(doc, 'region', 'known')
    markWords(doc, 'differ', 'forged')
    for (const editor of [opened(writingEditor(doc)), opened(readingEditor(replicaOf(doc)))]) {
      expect(highlights(editor)).toEqual([])
      show(editor, [shownThread('known'), shownThread('without-mark')])
      expect(highlights(editor)).toEqual([['region', 'known', '']])
      show(editor, [])
      expect(highlights(editor)).toEqual([])
    }
  })

  it('may overlap: the shorter one is picked, and all are named', () => {
    const doc = draftDoc(paragraph('p', 'Zones of a region differ in size'))
    markWords(doc, 'of a region differ', 'long')
    markWords(doc, 'region', 'short')
    const pick = vi.fn()
    const editor = opened(readingEditor(doc, pick))
    show(editor, [shownThread('long'), shownThread('short')], 'short')
    expect(highlights(editor)).toEqual([
      ['of a ', 'long', ''],
      ['region', 'short long', 'thread-several thread-current'],
      [' differ', 'long', ''],
    ])
    const target = editor.view.dom.querySelector('.thread-several')
    const event = { target } as unknown as MouseEvent
    editor.view.someProp('handleClick', (handle) => handle(editor.view, 1, event))
    expect(pick.mock.calls).toEqual([['short']])
  })

  it('say by their line what only one’s own organisation sees, and are found by their words', () => {
    const editor = opened(readingEditor(draftDoc(paragraph('p', 'one two three'), paragraph('q', 'two'))))
    const passage = { blockId: 'p', recommendationId: null, quote: 'two', before: 'one ', after: ' three' }
    show(editor, [shownThread('ours', { anchor: { on: 'passage', passage }, marked: false, isInternal: true })])
    expect(highlights(editor)).toEqual([['two', 'ours', 'thread-internal']])
  })

  it('are not shown once settled, but keep their place', () => {
    const doc = draftDoc(paragraph('p', 'one two'))
    markWords(doc, 'two', 't')
    const editor = opened(readingEditor(doc))
    show(editor, [shownThread('t', { isOpen: false })])
    expect(highlights(editor)).toEqual([])
    expect(threadsStateOf(editor.state).places.has('t')).toBe(true)
    // While it is read, its words are.
    show(editor, [shownThread('t', { isOpen: false })], 't')
    expect(highlights(editor)).toHaveLength(1)
  })

  it('follow their words when others write, split and move them', () => {
    const server = draftDoc(paragraph('p', 'one two three'), paragraph('q', 'last'))
    markWords(server, 'two three', 't')
    const [a, b] = [replicaOf(server), replicaOf(server)]
    lineBetween(a, b).connect()
    const [writer, reader] = [opened(writingEditor(a)), opened(readingEditor(b))]
    show(reader, [shownThread('t')])
    writer.commands.insertContentAt(1, 'and ')
    expect(highlights(reader)).toEqual([['two three', 't', '']])
    writer.chain().setTextSelection(13).splitBlock().run()
    expect(highlights(reader).map(([text]) => text)).toEqual(['two ', 'three'])
    const first = writer.state.doc.child(0)
    const { tr } = writer.state
    writer.view.dispatch(tr.delete(0, first.nodeSize).insert(tr.doc.content.size, first))
    expect(highlights(reader).map(([text]) => text)).toEqual(['three', 'two '])
  })
})

describe('the places of threads', () => {
  it('are told in the order of the text, with the recommendation that they are in; who has none is not told', () => {
    const doc = draftDoc(paragraph('p', 'before'), recommendation('r', 'Title', paragraph('s', 'statement')))
    markWords(doc, 'statement', 'second')
    markWords(doc, 'before', 'first')
    const editor = opened(readingEditor(doc))
    show(editor, [
      shownThread('second'),
      shownThread('first'),
      shownThread('gone'),
      shownThread('whole', { anchor: { on: 'recommendation', recommendationId: 'r' }, marked: false }),
      shownThread('theme', { anchor: { on: 'theme' }, marked: false }),
    ])
    expect([...threadPlaces(editor.state.doc, threadsStateOf(editor.state).places)]).toEqual([
      ['first', { order: 0, recommendationId: null }],
      ['whole', { order: 1, recommendationId: 'r' }],
      ['second', { order: 2, recommendationId: 'r' }],
    ])
  })

  it('give each text block one sign, of what is open there', () => {
    const doc = draftDoc(paragraph('p', 'one two'), recommendation('r', 'Title'))
    markWords(doc, 'one', 'a')
    markWords(doc, 'two', 'b')
    const editor = opened(readingEditor(doc))
    show(editor, [
      shownThread('a'),
      shownThread('b', { isOpen: false }),
      shownThread('s', {
        kind: 'suggestion',
        anchor: {
          on: 'block',
          passage: { blockId: 'p', recommendationId: null, quote: 'one two', before: '', after: '' },
        },
      }),
      shownThread('whole', { anchor: { on: 'recommendation', recommendationId: 'r' } }),
    ])
    const marks = marginMarks(editor.state.doc, threadsStateOf(editor.state))
    expect(marks).toEqual([
      { pos: 0, ids: ['s', 'a'], comments: 1, suggestions: 1 },
      { pos: 10, ids: ['whole'], comments: 1, suggestions: 0 },
    ])
  })

  it('lead from one open thread to the next, and round', () => {
    const doc = draftDoc(paragraph('p', 'one two three'))
    for (const word of ['one', 'two', 'three']) markWords(doc, word, word)
    const editor = opened(writingEditor(doc))
    const threads = [shownThread('one'), shownThread('two', { isOpen: false }), shownThread('three')]
    show(editor, threads)
    editor.commands.setTextSelection(6)
    expect(neighbourThread(editor.state, 1)).toBe('three')
    expect(neighbourThread(editor.state, -1)).toBe('one')
    show(editor, threads, 'three')
    expect(neighbourThread(editor.state, 1)).toBe('one')
  })
})

describe('the history of who writes', () => {
  it('has no comment mark in it: it came from the server, and undo leaves it', () => {
    const [a, server] = [new Y.Doc(), new Y.Doc()]
    lineBetween(a, server).connect()
    const anna = opened(writingEditor(a))
    anna.commands.insertContent('one two')
    markWords(server, 'two', 't')
    show(anna, [shownThread('t')])
    expect(highlights(anna)).toEqual([['two', 't', '']])
    anna.commands.insertContentAt(1, 'zero ')
    anna.commands.undo()
    expect(highlights(anna)).toEqual([['two', 't', '']])
    anna.commands.undo()
    expect(anna.state.doc.textContent).toBe('')
    expect(anna.can().undo()).toBe(false)
    anna.commands.redo()
    anna.commands.redo()
    expect(anna.state.doc.textContent).toBe('zero one two')
    const other = opened(writingEditor(replicaOf(a)))
    other.commands.undo()
    expect(other.state.doc.textContent).toBe('zero one two')
  })

  it('does not undo a mark that was set after the last letter', () => {
    const server = draftDoc(paragraph('p', 'one two'))
    const a = replicaOf(server)
    lineBetween(a, server).connect()
    const anna = opened(writingEditor(a))
    markWords(server, 'two', 't')
    expect(anna.can().undo()).toBe(false)
    anna.commands.insertContentAt(1, 'zero ')
    anna.commands.undo()
    show(anna, [shownThread('t')])
    expect(highlights(anna)).toEqual([['two', 't', '']])
  })
})
