import { Editor, type Extensions } from '@tiptap/core'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { DraftActions } from '../src/features/editor/extensions/draft-keys.ts'
import { readingExtensions } from '../src/features/editor/extensions/reading-extensions.ts'
import type { RecommendationHandlers } from '../src/features/editor/extensions/recommendation-words.ts'
import { writingExtensions } from '../src/features/editor/extensions/writing-extensions.ts'

const nothing = (): void => undefined

/** The editor of those who write, with handlers that do nothing unless given. */
export function writingEditor(doc: Y.Doc, handlers: Partial<RecommendationHandlers> = {}): Editor {
  const actions: DraftActions = {
    editLink: nothing,
    editNote: nothing,
    find: nothing,
    focusToolbar: nothing,
    move: nothing,
  }
  const words = {
    addressees: 'To',
    timeFrame: 'By',
    addresseesHint: 'to whom?',
    timeFrameHint: 'by when?',
    moveUp: 'Up',
    moveDown: 'Down',
    remove: 'Remove',
    comment: 'Comment',
    actions: 'This',
  }
  const recommendations: RecommendationHandlers = {
    words,
    language: 'en',
    move: nothing,
    remove: nothing,
    comment: nothing,
    ...handlers,
  }
  const slash = {
    itemsFor: () => ['table', 'quote'],
    choose: nothing,
    listId: 'list',
    optionId: (id: string) => `option-${id}`,
  }
  const extensions: Extensions = writingExtensions({
    doc,
    awareness: new Awareness(doc),
    actions,
    recommendations,
    noteLabel: 'Note',
    slash,
    pickThread: nothing,
  })
  const element = document.createElement('div')
  document.body.append(element)
  return new Editor({ element, extensions, injectCSS: false })
}

/** A key pressed in the text; the event says whether the editor took it. */
export function press(editor: Editor, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  editor.view.dom.dispatchEvent(event)
  return event
}

export type Line = { connect(): void; cut(): void }

/** A line between two documents: what one writes, the other has; cut, each goes on alone until it is connected again. */
export function lineBetween(a: Y.Doc, b: Y.Doc): Line {
  let up = false
  const pass = (to: Y.Doc) => (update: Uint8Array, origin: unknown) => {
    if (up && origin !== line) Y.applyUpdate(to, update, line)
  }
  const line: Line = {
    connect() {
      Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)), line)
      Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)), line)
      up = true
    },
    cut() {
      up = false
    },
  }
  a.on('update', pass(b))
  b.on('update', pass(a))
  return line
}

/** The editor of those who read along. */
export function readingEditor(doc: Y.Doc, pickThread: (threadId: string) => void = nothing): Editor {
  const extensions = readingExtensions({
    doc,
    awareness: new Awareness(doc),
    recommendations: { words: { addressees: 'To', timeFrame: 'By', comment: 'Comment' }, comment: nothing },
    noteLabel: 'Note',
    pickThread,
  })
  const element = document.createElement('div')
  document.body.append(element)
  return new Editor({ element, extensions, editable: false, injectCSS: false })
}
