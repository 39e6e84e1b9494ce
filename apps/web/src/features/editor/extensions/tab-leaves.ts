import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'

/**
 * Escape, then Tab leaves the text (WCAG 2.1.2), which otherwise keeps Tab. Handled as a DOM event, before any keymap,
 * and without `preventDefault`, so that the browser moves the focus. Also after an Escape that led from a field of a
 * recommendation back to the text; those fields keep their keys from the editor, hence the listener of its own.
 */
export const TabLeaves = Extension.create({
  name: 'tabLeaves',
  addProseMirrorPlugins() {
    let leaving = false
    let leaves = false
    const listen = (event: KeyboardEvent): void => {
      leaves = leaving && event.key === 'Tab'
      leaving = event.key === 'Escape' || (leaving && ['Tab', 'Shift'].includes(event.key))
    }
    return [
      new Plugin({
        key: new PluginKey('tabLeaves'),
        props: { handleDOMEvents: { keydown: () => leaves } },
        view({ dom }) {
          dom.addEventListener('keydown', listen, true)
          return { destroy: () => dom.removeEventListener('keydown', listen, true) }
        },
      }),
    ]
  },
})
