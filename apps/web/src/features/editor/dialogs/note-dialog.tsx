import type { Editor } from '@tiptap/core'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../shared/ui/button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { TextField } from '../../../shared/ui/text-field.tsx'
import styles from './dialogs.module.css'

type NoteDialogProps = {
  editor: Editor
  /** Position of the note to change; null for a new one at the selection. */
  pos: number | null
  language: string
  onClose: () => void
}

/** Writes, changes or removes a note. */
export function NoteDialog({ editor, pos, language, onClose }: NoteDialogProps) {
  const { t } = useTranslation(['windows', 'common'])
  const node = pos === null ? null : editor.state.doc.nodeAt(pos)
  const current = node?.type.name === 'note' ? String(node.attrs['text']) : null

  function set(text: FormDataEntryValue | null): void {
    if (typeof text !== 'string' || text.trim() === '') return
    if (current === null || pos === null) editor.commands.insertNote(text.trim())
    else editor.view.dispatch(editor.state.tr.setNodeAttribute(pos, 'text', text.trim()))
    onClose()
  }

  return (
    <Dialog title={t(current === null ? 'note.new' : 'note.title')} isOpen onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          set(new FormData(event.currentTarget).get('text'))
        }}
      >
        <TextField
          name="text"
          label={t('note.text')}
          defaultValue={current ?? ''}
          rows={3}
          autoFocus
          isRequired
          maxLength={5_000}
          contentLanguage={language}
        />
        <div className={styles['buttons']}>
          <Button type="submit" kind="primary">
            {t('note.set')}
          </Button>
          {current !== null && pos !== null && (
            <Button
              onPress={() => {
                editor.view.dispatch(editor.state.tr.delete(pos, pos + 1))
                onClose()
              }}
            >
              {t('note.remove')}
            </Button>
          )}
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
