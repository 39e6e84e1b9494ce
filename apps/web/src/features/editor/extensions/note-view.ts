import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'

type NoteViewOptions = {
  /** Before a note's text where only its number is seen. */
  label: string
  /** Opens a note for changing; null for those who may only read. */
  edit: ((pos: number) => void) | null
}

/** Notes in the line: a number by order (a CSS counter), with the text behind it and in the list below the page. */
export function noteView({ label, edit }: NoteViewOptions): Extension {
  return Extension.create({
    name: 'noteView',
    addProseMirrorPlugins() {
      return [
        new Plugin({
          key: new PluginKey('noteView'),
          props: {
            nodeViews: {
              note(node) {
                const dom = document.createElement('span')
                dom.dataset['type'] = 'note'
                dom.setAttribute('role', 'doc-noteref')
                const show = (text: string): void => {
                  dom.title = text
                  dom.setAttribute('aria-label', `${label}: ${text}`)
                }
                show(String(node.attrs['text']))
                return {
                  dom,
                  update(next) {
                    if (next.type !== node.type) return false
                    show(String(next.attrs['text']))
                    return true
                  },
                }
              },
            },
            handleClickOn(_view, _pos, node, nodePos, _event, direct) {
              if (!direct || node.type.name !== 'note' || edit === null) return false
              edit(nodePos)
              return true
            },
          },
        }),
      ]
    },
  })
}
