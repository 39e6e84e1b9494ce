import { Extension } from '@tiptap/core'
import type { Node, ResolvedPos, Schema } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { createId } from '../create-id.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    recommendation: {
      /** Puts an empty recommendation after the block with the cursor (in its place, if that is an empty paragraph). */
      insertRecommendation: () => ReturnType
      /** Puts an empty paragraph after the recommendation with the cursor, and the cursor into it. */
      exitRecommendation: () => ReturnType
    }
  }
}

/** An empty recommendation with all its parts. */
function emptyRecommendation(schema: Schema): Node {
  const { recommendation, recommendationTitle, recommendationStatement, recommendationRationale, paragraph } =
    schema.nodes
  return recommendation!.create({ id: createId() }, [
    recommendationTitle!.create(),
    recommendationStatement!.create(null, paragraph!.create()),
    recommendationRationale!.create(null, paragraph!.create()),
  ])
}

/** Depth of the recommendation around a position; null outside of one. It is always at the top. */
function recommendationDepth($pos: ResolvedPos): 1 | null {
  return $pos.depth > 0 && $pos.node(1).type.name === 'recommendation' ? 1 : null
}

function cursorInto(tr: Transaction, pos: number): Transaction {
  return tr.setSelection(TextSelection.near(tr.doc.resolve(pos))).scrollIntoView()
}

/** Enter in the title goes on in the next part instead of making a second title. */
function leaveTitle(state: EditorState): Transaction | null {
  const { $from, $to } = state.selection
  if ($from.parent.type.name !== 'recommendationTitle' || !$from.sameParent($to)) return null
  return $from.indexAfter(1) < $from.node(1).childCount ? cursorInto(state.tr, $from.after() + 1) : null
}

/** Enter in an empty last paragraph of a part goes on in the next part, or after the recommendation. */
function leavePart(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection
  const part = $from.depth === 3 ? $from.node(2) : null
  if (!empty || !part || recommendationDepth($from) === null || part.isTextblock) return null
  if ($from.parent.content.size > 0 || $from.indexAfter(2) < part.childCount || part.childCount === 1) return null
  const tr = state.tr.delete($from.before(), $from.after())
  const next = tr.mapping.map($from.after(2))
  return $from.indexAfter(1) < $from.node(1).childCount ? cursorInto(tr, next + 1) : paragraphAfter(tr, next + 1)
}

function paragraphAfter(tr: Transaction, pos: number): Transaction {
  return cursorInto(tr.insert(pos, tr.doc.type.schema.nodes['paragraph']!.create()), pos + 1)
}

/** With the cursor between two blocks, a line break would come as the first thing of a new paragraph. */
function paragraphInGap({ selection: { $head, empty }, tr }: EditorState): Transaction | null {
  return empty && !$head.parent.inlineContent ? paragraphAfter(tr, $head.pos) : null
}

/** Backspace in the empty title of a recommendation without any text takes the recommendation away. */
function removeEmpty(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection
  if (!empty || $from.parent.type.name !== 'recommendationTitle' || recommendationDepth($from) === null) return null
  const recommendation = $from.node(1)
  let bare = true
  recommendation.descendants((node) => {
    if (node.isInline || node.type.name === 'table' || node.type.name === 'horizontalRule') bare = false
  })
  if (!bare) return null
  const paragraph = state.schema.nodes['paragraph']!.create()
  return cursorInto(state.tr.replaceWith($from.before(1), $from.after(1), paragraph), $from.before(1) + 1)
}

export const RecommendationCommands = Extension.create({
  name: 'recommendationCommands',
  // Before the keys of lists and the base keymap.
  priority: 200,
  addCommands() {
    return {
      insertRecommendation:
        () =>
        ({ tr, dispatch }) => {
          const { $head } = tr.selection
          const block = $head.depth > 0 ? $head.node(1) : tr.selection.$head.nodeAfter
          const from = $head.depth > 0 ? $head.before(1) : $head.pos
          const to = from + (block?.nodeSize ?? 0)
          if (!dispatch) return true
          const inPlace = block?.type.name === 'paragraph' && block.content.size === 0
          tr.replaceWith(inPlace ? from : to, to, emptyRecommendation(tr.doc.type.schema))
          cursorInto(tr, (inPlace ? from : to) + 2)
          return true
        },
      exitRecommendation:
        () =>
        ({ tr, dispatch }) => {
          if (recommendationDepth(tr.selection.$head) === null) return false
          if (dispatch) paragraphAfter(tr, tr.selection.$head.after(1))
          return true
        },
    }
  },
  addKeyboardShortcuts() {
    const run = (make: (state: EditorState) => Transaction | null) => () => {
      const tr = make(this.editor.state)
      if (tr) this.editor.view.dispatch(tr)
      return tr !== null
    }
    const inGap = run(paragraphInGap)
    return {
      Enter: run((state) => leaveTitle(state) ?? leavePart(state)),
      'Mod-Enter': () => this.editor.commands.exitRecommendation() || inGap(),
      'Shift-Enter': inGap,
      Backspace: run(removeEmpty),
    }
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('recommendationPaste'),
        props: {
          /** A whole recommendation pasted within another goes after that one; the default would flatten it into it. */
          handlePaste(view, _event, slice) {
            const { $head } = view.state.selection
            const whole = slice.openStart === 0 && slice.openEnd === 0
            const some = slice.content.content.some((node) => node.type.name === 'recommendation')
            if (!whole || !some || recommendationDepth($head) === null) return false
            view.dispatch(view.state.tr.insert($head.after(1), slice.content).scrollIntoView())
            return true
          },
        },
      }),
    ]
  },
})
