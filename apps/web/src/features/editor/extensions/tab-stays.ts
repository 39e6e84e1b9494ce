import { type Editor, Extension } from '@tiptap/core'
import type { ResolvedPos } from '@tiptap/pm/model'

/**
 * Tab does not leave the text, which is one stop of Tab for the page (see tab-leaves.ts): in a recommendation it goes to
 * that recommendation's fields, and otherwise nowhere, unless a list or a table has a use for it.
 */
export const TabStays = Extension.create({
  name: 'tabStays',
  // After lists and tables.
  priority: 10,
  addKeyboardShortcuts() {
    return {
      Tab: ({ editor }) => {
        firstFieldAround(editor)?.focus()
        return true
      },
      'Shift-Tab': () => true,
    }
  },
})

function firstFieldAround({ state, view }: Editor): HTMLElement | null {
  const { $head } = state.selection
  if ($head.depth === 0 || $head.node(1).type.name !== 'recommendation' || hasOwnTab($head)) return null
  const dom = view.nodeDOM($head.before(1))
  return dom instanceof HTMLElement ? dom.querySelector('textarea') : null
}

/** Where Tab indents or goes to the next cell; where it cannot, it does not do something else instead. */
function hasOwnTab($pos: ResolvedPos): boolean {
  for (let depth = $pos.depth; depth > 0; depth--) {
    if (['listItem', 'table'].includes($pos.node(depth).type.name)) return true
  }
  return false
}
