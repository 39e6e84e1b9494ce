import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** `from`: position of the slash; `query`: what is typed after it; `index`: the item that Enter takes. */
export type SlashState = { from: number; query: string; index: number }
type SlashMeta = { open: number } | { index: number } | { close: true }

export type SlashOptions = {
  /** Ids of what fits the query, in the order shown. */
  itemsFor(query: string): string[]
  choose(id: string, slash: SlashState): void
  /** Ids for ARIA: the list's, and one per item. */
  listId: string
  optionId(id: string): string
}

const key = new PluginKey<SlashState | null>('slash')

export function slashStateOf(state: EditorState): SlashState | null {
  return key.getState(state) ?? null
}

/**
 * The menu behind a slash at the start of a paragraph. The text keeps the focus; the list is told of by
 * `aria-activedescendant`. Only at the start, so that "en/of" and dates stay what they are.
 */
export function slashMenu(options: SlashOptions): Extension {
  return Extension.create({
    name: 'slashMenu',
    // Its Enter and arrows come before everybody else's while it is open.
    priority: 1_200,
    addProseMirrorPlugins() {
      return [
        new Plugin<SlashState | null>({
          key,
          state: { init: () => null, apply: (tr, before) => apply(tr, before) },
          props: {
            handleTextInput: (view, from, to, text) => openAt(view, from, to, text),
            handleKeyDown: (view, event) => handleKey(view, event, options),
            handleDOMEvents: {
              blur(view) {
                if (slashStateOf(view.state) !== null) close(view)
                return false
              },
            },
            attributes: (state): Record<string, string> => {
              const slash = slashStateOf(state)
              const active = slash === null ? undefined : options.itemsFor(slash.query)[slash.index]
              if (active === undefined) return {}
              return {
                'aria-haspopup': 'listbox',
                'aria-controls': options.listId,
                'aria-activedescendant': options.optionId(active),
              }
            },
          },
        }),
      ]
    },
  })
}

function apply(tr: Transaction, before: SlashState | null): SlashState | null {
  const meta = tr.getMeta(key) as SlashMeta | undefined
  if (meta !== undefined && 'close' in meta) return null
  if (meta !== undefined && 'open' in meta) return { from: meta.open, query: '', index: 0 }
  if (before === null) return null
  const { $head, empty } = tr.selection
  const from = tr.docChanged ? $head.start() : before.from
  const text = $head.parent.textBetween(0, $head.parentOffset, undefined, '\uFFFC')
  if (!empty || !$head.parent.isTextblock || $head.start() !== from || !/^\/[^\s\uFFFC]{0,20}$/u.test(text)) return null
  const query = text.slice(1)
  if (meta !== undefined) return { from, query, index: meta.index }
  return { from, query, index: query === before.query ? before.index : 0 }
}

function openAt(view: EditorView, from: number, to: number, text: string): boolean {
  const { $from } = view.state.selection
  if (text !== '/' || $from.parent.type.name !== 'paragraph' || $from.parentOffset !== 0) return false
  view.dispatch(view.state.tr.insertText(text, from, to).setMeta(key, { open: from }))
  return true
}

function close(view: EditorView): void {
  view.dispatch(view.state.tr.setMeta(key, { close: true }))
}

function handleKey(view: EditorView, event: KeyboardEvent, { itemsFor, choose }: SlashOptions): boolean {
  const slash = slashStateOf(view.state)
  if (slash === null || event.isComposing) return false
  if (event.key === 'Escape') {
    close(view)
    return true
  }
  const items = itemsFor(slash.query)
  if (items.length === 0) return false
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const step = event.key === 'ArrowDown' ? 1 : items.length - 1
    view.dispatch(view.state.tr.setMeta(key, { index: (slash.index + step) % items.length }))
    return true
  }
  const chosen = items[slash.index]
  if ((event.key !== 'Enter' && event.key !== 'Tab') || chosen === undefined) return false
  choose(chosen, slash)
  return true
}
