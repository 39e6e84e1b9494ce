import { isRemote } from '@plenum/document/behaviour/is-remote'
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { DecorationSet, type EditorView } from '@tiptap/pm/view'
import { refreshLater } from '../threads/refresh-later.ts'

/**
 * Draws something over a document. Called after every change by others, since that replaces the whole document and maps
 * no position, and after a pause of who writes: what costs time must be remembered for blocks that are the same.
 */
export type Draw = (doc: Node) => DecorationSet

type Drawing = {
  draw: Draw | null
  /** The document over which it was drawn; over a later one `set` is moved along. */
  over: Node | null
  set: DecorationSet
}

/** Suggestions of all, over the text that they would change. What draws them is loaded when there is one to see. */
export const SuggestionMarks = drawingExtension('suggestionMarks')

/** What this person has changed in the private copy that they suggest from. */
export const OwnChanges = drawingExtension('ownChanges')

/** Who wrote what, in colours. */
export const AuthorMarks = drawingExtension('authorMarks')

/** Gives a drawing something to draw; null takes it away. */
export function setDrawing(view: EditorView, { name }: Extension, draw: Draw | null): void {
  view.dispatch(view.state.tr.setMeta(`drawing ${name}`, { draw }))
}

function drawingExtension(name: string): Extension {
  return Extension.create({
    name,
    addProseMirrorPlugins() {
      const key = new PluginKey<Drawing>(name)
      return [
        new Plugin<Drawing>({
          key,
          state: {
            init: () => ({ draw: null, over: null, set: DecorationSet.empty }),
            apply(tr, before) {
              const change = tr.getMeta(`drawing ${name}`) as Pick<Drawing, 'draw'> | undefined
              if (change === undefined && (!tr.docChanged || before.draw === null)) return before
              const { draw } = change ?? before
              if (change === undefined && !isRemote(tr)) {
                return { ...before, set: before.set.map(tr.mapping, tr.doc) }
              }
              return { draw, over: tr.doc, set: draw?.(tr.doc) ?? DecorationSet.empty }
            },
          },
          view: refreshLater({
            isStale(state) {
              const { draw, over } = key.getState(state) ?? { draw: null, over: null }
              return draw !== null && over !== state.doc
            },
            refresh(view) {
              const draw = key.getState(view.state)?.draw ?? null
              view.dispatch(view.state.tr.setMeta(`drawing ${name}`, { draw }))
            },
          }),
          props: { decorations: (state) => key.getState(state)?.set },
        }),
      ]
    },
  })
}
