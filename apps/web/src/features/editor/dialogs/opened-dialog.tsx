import type { PermanentNumbers } from '@plenum/document/recommendations'
import type { Editor } from '@tiptap/core'
import { HelpSheet } from '../help/help-sheet.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { NoteDialog } from './note-dialog.tsx'
import { RemoveDialog } from './remove-dialog.tsx'

export type OpenDialog =
  | { type: 'help' }
  | { type: 'link' }
  | { type: 'note'; pos: number | null }
  | { type: 'remove'; id: string }

type OpenedDialogProps = {
  dialog: OpenDialog
  editor: Editor
  language: string
  numbers: PermanentNumbers
  onClose: () => void
}

export function OpenedDialog({ dialog, editor, language, numbers, onClose }: OpenedDialogProps) {
  switch (dialog.type) {
    case 'help':
      return <HelpSheet onClose={onClose} />
    case 'link':
      return <LinkDialog editor={editor} onClose={onClose} />
    case 'note':
      return <NoteDialog editor={editor} pos={dialog.pos} language={language} onClose={onClose} />
    case 'remove':
      return <RemoveDialog editor={editor} id={dialog.id} numbers={numbers} onClose={onClose} />
  }
}
