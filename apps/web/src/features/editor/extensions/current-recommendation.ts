import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** Marks the recommendation with the cursor in it, so that its buttons can be shown without a hover. */
export const CurrentRecommendation = Extension.create({
  name: 'currentRecommendation',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('currentRecommendation'),
        props: {
          decorations({ doc, selection: { $head } }) {
            if ($head.depth === 0 || $head.node(1).type.name !== 'recommendation') return DecorationSet.empty
            return DecorationSet.create(doc, [
              Decoration.node($head.before(1), $head.after(1), { class: 'is-current' }),
            ])
          },
        },
      }),
    ]
  },
})
