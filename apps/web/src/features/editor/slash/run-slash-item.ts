import type { Editor } from '@tiptap/core'
import type { DraftActions } from '../extensions/draft-keys.ts'
import { ownUndoStep } from '../extensions/own-undo-step.ts'
import type { SlashState } from './slash-plugin.ts'

/** What the slash menu offers, in its order. */
export const slashItemIds = [
  'recommendation',
  'heading1',
  'heading2',
  'heading3',
  'bullets',
  'numbers',
  'quote',
  'table',
  'note',
  'link',
] as const
export type SlashItemId = (typeof slashItemIds)[number]

/** Takes the slash and what was typed after it away, and does what was chosen. */
export function runSlashItem(
  editor: Editor,
  id: SlashItemId,
  { from, query }: SlashState,
  actions: DraftActions,
): void {
  const chain = editor
    .chain()
    .focus()
    .deleteRange({ from, to: from + 1 + query.length })
  const state = () => editor.state
  switch (id) {
    case 'recommendation':
      ownUndoStep(state, () => chain.insertRecommendation().run())
      return
    case 'heading1':
      chain.setHeading({ level: 1 }).run()
      return
    case 'heading2':
      chain.setHeading({ level: 2 }).run()
      return
    case 'heading3':
      chain.setHeading({ level: 3 }).run()
      return
    case 'bullets':
      chain.toggleBulletList().run()
      return
    case 'numbers':
      chain.toggleOrderedList().run()
      return
    case 'quote':
      chain.wrapIn('blockquote').run()
      return
    case 'table':
      ownUndoStep(state, () => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run())
      return
    case 'note':
      chain.run()
      actions.editNote(null)
      return
    case 'link':
      chain.run()
      actions.editLink()
      return
  }
}
