import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'

/**
 * Escape, then Tab leaves the text (WCAG 2.1.2): in tables and lists Tab alone has another meaning. Handled as a DOM
 * event, before any keymap, and without `preventDefault`, so that the browser moves the focus.
 */
export const TabLeaves = Extension.create({
  name: 'tabLeaves',
  addProseMirrorPlugins() {
    let leaving = false
    return [
      new Plugin({
        key: new PluginKey('tabLeaves'),
        props: {
          handleDOMEvents: {
            keydown(_view, event) {
              const leaves = leaving && event.key === 'Tab'
              leaving = event.key === 'Escape' || (leaving && ['Tab', 'Shift'].includes(event.key))
              return leaves
            },
          },
        },
      }),
    ]
  },
})
