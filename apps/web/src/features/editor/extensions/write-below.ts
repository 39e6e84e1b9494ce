import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, Selection } from '@tiptap/pm/state'

/**
 * A click below the last block goes on writing there. In place of a trailing empty paragraph, which every page that
 * opens the text would add to it.
 */
export const WriteBelow = Extension.create({
  name: 'writeBelow',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('writeBelow'),
        props: {
          handleClick(view, _pos, event) {
            const last = view.dom.lastElementChild
            if (event.target !== view.dom || last === null || event.clientY <= last.getBoundingClientRect().bottom) {
              return false
            }
            const { doc, schema, tr } = view.state
            const isPlain = doc.lastChild?.type === schema.nodes['paragraph']
            const paragraph = isPlain ? null : schema.nodes['paragraph']?.create()
            if (paragraph) tr.insert(doc.content.size, paragraph)
            view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)).scrollIntoView())
            view.focus()
            return true
          },
        },
      }),
    ]
  },
})
