import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** For readers: a table wider than the window can be scrolled by keyboard. Where one writes, the cursor does that. */
export const ReachableTables = Extension.create({
  name: 'reachableTables',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('reachableTables'),
        props: {
          decorations({ doc }) {
            const tables: Decoration[] = []
            doc.descendants((node, pos) => {
              if (node.type.name === 'table') tables.push(Decoration.node(pos, pos + node.nodeSize, { tabindex: '0' }))
              return !node.isTextblock
            })
            return DecorationSet.create(doc, tables)
          },
        },
      }),
    ]
  },
})
