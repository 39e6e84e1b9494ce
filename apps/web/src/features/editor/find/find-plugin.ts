import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { findMatches, type Match } from './find-matches.ts'

export type FindState = { query: string; matchCase: boolean; matches: Match[]; current: number; marks: DecorationSet }
export type FindChange = Partial<Pick<FindState, 'query' | 'matchCase' | 'current'>>

const key = new PluginKey<FindState>('find')
const nothing: FindState = { query: '', matchCase: false, matches: [], current: 0, marks: DecorationSet.empty }

/**
 * Find in text by decorations: neither the text nor anybody's cursor changes. Searched again after every change while
 * something is searched for, because a change by others replaces the whole document and maps no position.
 */
export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins() {
    return [
      new Plugin<FindState>({
        key,
        state: {
          init: () => nothing,
          apply: (tr, before) => apply(tr, before),
        },
        props: { decorations: (state) => key.getState(state)?.marks },
      }),
    ]
  },
})

export function findStateOf(state: EditorState): FindState {
  return key.getState(state) ?? nothing
}

export function changeFind(tr: Transaction, change: FindChange): Transaction {
  return tr.setMeta(key, change).setMeta('addToHistory', false)
}

function apply(tr: Transaction, before: FindState): FindState {
  const change = tr.getMeta(key) as FindChange | undefined
  if (change === undefined && (!tr.docChanged || before.query === '')) return before
  const { query, matchCase, current } = { ...before, ...change }
  if (query === '') return nothing
  const again = tr.docChanged || query !== before.query || matchCase !== before.matchCase
  const matches = again ? findMatches(tr.doc, query, matchCase) : before.matches
  const kept = query === before.query ? current : nearest(matches, tr.selection.from)
  const index = Math.min(kept, Math.max(matches.length - 1, 0))
  return { query, matchCase, matches, current: index, marks: marksOf(tr.doc, matches, index) }
}

/** The first match from the cursor on, so that a search begins where one is. */
function nearest(matches: Match[], position: number): number {
  return Math.max(
    matches.findIndex(({ to }) => to >= position),
    0,
  )
}

function marksOf(doc: Node, matches: Match[], current: number): DecorationSet {
  return DecorationSet.create(
    doc,
    matches.map(({ from, to }, index) =>
      Decoration.inline(from, to, { class: index === current ? 'found found-current' : 'found' }),
    ),
  )
}
