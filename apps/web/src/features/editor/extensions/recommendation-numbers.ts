import { numbering, type PermanentNumbers } from '@plenum/document/recommendations'
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

type Numbered = { permanent: PermanentNumbers; decorations: DecorationSet }

const key = new PluginKey<Numbered>('recommendationNumbers')

/**
 * Writes the number on each recommendation where some have theirs for good. Elsewhere the style sheet counts them, which
 * costs nothing while somebody types.
 */
export const RecommendationNumbers = Extension.create({
  name: 'recommendationNumbers',
  addProseMirrorPlugins: () => [
    new Plugin<Numbered>({
      key,
      state: {
        init: () => ({ permanent: {}, decorations: DecorationSet.empty }),
        apply(transaction, before) {
          const permanent = (transaction.getMeta(key) as PermanentNumbers | undefined) ?? before.permanent
          if (permanent === before.permanent && !transaction.docChanged) return before
          return { permanent, decorations: decorate(transaction.doc, permanent) }
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
})

/** Tells the editor which numbers are fixed; null when it knows. */
export function fixNumbers(state: EditorState, permanent: PermanentNumbers): Transaction | null {
  return key.getState(state)?.permanent === permanent
    ? null
    : state.tr.setMeta(key, permanent).setMeta('addToHistory', false)
}

function decorate(doc: Node, permanent: PermanentNumbers): DecorationSet {
  if (Object.keys(permanent).length === 0) return DecorationSet.empty
  const numberOf = numbering(permanent)
  const decorations: Decoration[] = []
  doc.forEach((node, pos) => {
    if (node.type.name !== 'recommendation') return
    const number = numberOf(String(node.attrs['id']))
    decorations.push(Decoration.node(pos, pos + node.nodeSize, { 'data-number': String(number) }))
  })
  return DecorationSet.create(doc, decorations)
}
