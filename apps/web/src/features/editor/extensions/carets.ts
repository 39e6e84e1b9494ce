import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import { personColour } from '../presence/person-colours.ts'
import { type PresentPerson, readPerson } from '../presence/read-person.ts'

/** Where others write. Not `extension-collaboration-caret`: that one sends a `user` of its own, which is the server's to say. */
export function carets(awareness: Awareness): Extension {
  return Extension.create({
    name: 'carets',
    // Before the base keymap, as y-tiptap's own plugins.
    priority: 999,
    addProseMirrorPlugins() {
      return [
        yCursorPlugin(awareness, {
          cursorBuilder: (user: unknown, client: number) => caretElement(readPerson(user), client),
          selectionBuilder: (user: unknown) => ({
            class: 'caret-range',
            style: `--person: ${personColour(readPerson(user)?.colour ?? 0)}`,
          }),
        }) as never,
        nameOnMove(awareness),
      ]
    },
  })
}

/** The name is drawn by CSS from an attribute and hidden from the accessibility tree: it is not part of the text. */
function caretElement(person: PresentPerson | null, client: number): HTMLElement {
  const caret = document.createElement('span')
  caret.className = 'caret is-moving'
  caret.style.setProperty('--person', personColour(person?.colour ?? 0))
  caret.setAttribute('aria-hidden', 'true')
  caret.dataset['client'] = String(client)
  caret.dataset['name'] = person === null ? '' : [person.name, person.partner].filter(Boolean).join(', ')
  return caret
}

/** Names stand over the line above: they show while somebody moves, and then only a mark is left. */
const nameStays = 3_000

function nameOnMove(awareness: Awareness): Plugin {
  return new Plugin({
    key: new PluginKey('nameOnMove'),
    view({ dom }) {
      const timers = new Map<number, ReturnType<typeof setTimeout>>()
      const caretOf = (client: number) => dom.querySelector(`.caret[data-client="${client}"]`)
      const onUpdate = ({ added, updated }: { added: number[]; updated: number[] }): void => {
        for (const client of [...added, ...updated]) {
          caretOf(client)?.classList.add('is-moving')
          clearTimeout(timers.get(client))
          timers.set(
            client,
            setTimeout(() => caretOf(client)?.classList.remove('is-moving'), nameStays),
          )
        }
      }
      // 'change', not 'update': a sign of life without a movement is no movement.
      awareness.on('change', onUpdate)
      return {
        destroy() {
          awareness.off('change', onUpdate)
          for (const timer of timers.values()) clearTimeout(timer)
        },
      }
    },
  })
}
