import { type Editor, Extension } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { ownUndoStep } from './own-undo-step.ts'

export type DraftActions = {
  editLink(): void
  /** The note at a position, or a new one. */
  editNote(pos: number | null): void
  find(): void
  focusToolbar(): void
  move(editor: Editor, direction: 'up' | 'down'): void
}

/** Keys of the editor beyond those of marks, lists and headings; the help sheet names them all. */
export function draftKeys(actions: DraftActions): Extension {
  const run = (act: () => void) => () => {
    act()
    return true
  }
  return Extension.create({
    name: 'draftKeys',
    priority: 1_100,
    addKeyboardShortcuts() {
      const { editor } = this
      const noteSelected = (): number | null => {
        const { selection } = editor.state
        return selection instanceof NodeSelection && selection.node.type.name === 'note' ? selection.from : null
      }
      return {
        'Mod-k': run(actions.editLink),
        'Mod-f': run(actions.find),
        'Alt-F10': run(actions.focusToolbar),
        'Mod-Alt-f': () => run(() => actions.editNote(noteSelected()))(),
        Enter() {
          const pos = noteSelected()
          if (pos !== null) actions.editNote(pos)
          return pos !== null
        },
        'Mod-Shift-Enter': () =>
          ownUndoStep(
            () => editor.state,
            () => editor.commands.insertRecommendation(),
          ),
        // As in Word.
        'Alt-Shift-ArrowUp': run(() => actions.move(editor, 'up')),
        'Alt-Shift-ArrowDown': run(() => actions.move(editor, 'down')),
      }
    },
  })
}
