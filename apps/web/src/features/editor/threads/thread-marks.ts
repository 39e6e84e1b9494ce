import { isRemote } from '@plenum/document/behaviour/is-remote'
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { ShownThread } from '../discussion-port.ts'
import { locateShown, type Place, type Span } from './locate-shown.ts'
import { refreshLater } from './refresh-later.ts'
import { threadSegments } from './thread-segments.ts'

type Places = ReadonlyMap<string, Place>
type Marks = {
  threads: readonly ShownThread[]
  current: string | null
  /** The document in which they were found, and where; in a later one `marks` are moved along. */
  found: Node | null
  places: Places
  marks: DecorationSet
}
export type ThreadsState = Pick<Marks, 'threads' | 'current' | 'places'>
export type ThreadsChange = Pick<Marks, 'threads' | 'current'>

const key = new PluginKey<Marks>('threads')
const nothing: Marks = { threads: [], current: null, found: null, places: new Map(), marks: DecorationSet.empty }

/**
 * Threads in the text, by decorations and for all who see it: the comment marks in the document itself have no look, so
 * that one whose thread the page does not know is not shown. Found again after every change by others, since that replaces
 * the whole document and maps no position; moved along with what one writes oneself, and found again after a pause.
 */
export function threadMarks(pick: (threadId: string) => void): Extension {
  return Extension.create({
    name: 'threadMarks',
    addProseMirrorPlugins() {
      return [
        new Plugin<Marks>({
          key,
          state: { init: () => nothing, apply: (tr, before) => apply(tr, before) },
          view: refreshLater({
            isStale: (state) => isStale(state),
            refresh: (view) => view.dispatch(view.state.tr.setMeta(key, {})),
          }),
          props: {
            decorations: (state) => key.getState(state)?.marks,
            handleClick(view, pos, event) {
              const threadId = event.target instanceof Element ? threadIdAt(event.target) : undefined
              if (threadId === undefined) return false
              // A tap is over before the editor has read where it put the cursor: what is then drawn would put it back.
              if (view.editable && !event.shiftKey) {
                view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(pos))))
              }
              pick(threadId)
              return false
            },
          },
        }),
      ]
    },
  })
}

const later = new WeakMap<Node, Pick<Marks, 'threads' | 'places'>>()

/** The threads, and where they stand in the document as it is. */
export function threadsStateOf(state: EditorState): ThreadsState {
  const marks = key.getState(state) ?? nothing
  if (!isStale(state)) return marks
  const known = later.get(state.doc)
  if (known?.threads === marks.threads) return { ...marks, places: known.places }
  const places = locateShown(state.doc, marks.threads)
  later.set(state.doc, { threads: marks.threads, places })
  return { ...marks, places }
}

/**
 * Where the threads stood in `found`, the text in which they were last looked for (null: none were): the same map until
 * they are looked for again. To ask this costs nothing, also at every letter.
 */
export function locatedThreads(state: EditorState): Pick<Marks, 'threads' | 'places' | 'found'> {
  return key.getState(state) ?? nothing
}

export function showThreads(tr: Transaction, change: ThreadsChange): Transaction {
  return tr.setMeta(key, change)
}

function isStale(state: EditorState): boolean {
  const { threads, found } = key.getState(state) ?? nothing
  return threads.length > 0 && found !== state.doc
}

function apply(tr: Transaction, before: Marks): Marks {
  const change = tr.getMeta(key) as Partial<ThreadsChange> | undefined
  if (change === undefined && !tr.docChanged) return before
  const { threads, current } = { ...before, ...change }
  if (threads.length === 0) return { ...nothing, threads, current }
  if (change === undefined && !isRemote(tr)) return { ...before, marks: before.marks.map(tr.mapping, tr.doc) }
  const isSame = before.found === tr.doc && threads === before.threads
  const places = isSame ? before.places : locateShown(tr.doc, threads)
  return { threads, current, found: tr.doc, places, marks: marksOf(tr.doc, threads, places, current) }
}

/** The thread with the shortest passage where somebody pressed; the panel lists the others. */
function threadIdAt(element: Element): string | undefined {
  return element.closest('[data-threads]')?.getAttribute('data-threads')?.split(' ')[0]
}

function marksOf(
  doc: Node,
  threads: readonly ShownThread[],
  places: ReadonlyMap<string, Place>,
  current: string | null,
): DecorationSet {
  const passages = new Map<string, readonly Span[]>()
  const internal = new Set<string>()
  for (const { id, kind, isOpen, isInternal } of threads) {
    const place = places.get(id)
    // A suggestion is drawn as the words that it would change.
    if (place === undefined || place.isBlock || kind !== 'comment' || (!isOpen && id !== current)) continue
    passages.set(id, place.ranges)
    if (isInternal) internal.add(id)
  }
  return DecorationSet.create(
    doc,
    threadSegments(passages).map(({ from, to, ids }) => {
      const classes = ['thread']
      if (ids.length > 1) classes.push('thread-several')
      if (ids.every((id) => internal.has(id))) classes.push('thread-internal')
      if (current !== null && ids.includes(current)) classes.push('thread-current')
      return Decoration.inline(from, to, { class: classes.join(' '), 'data-threads': ids.join(' ') })
    }),
  )
}
