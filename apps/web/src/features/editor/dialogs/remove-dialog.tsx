import type { PermanentNumbers } from '@plenum/document/recommendations'
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import { outlineOf, positionOfBlock } from '../outline/outline-of.ts'

type RemoveDialogProps = { editor: Editor; id: string; numbers: PermanentNumbers; onClose: () => void }

/** Asks before a recommendation goes. By its id: while one reads the question, others may move it. */
export function RemoveDialog({ editor, id, numbers, onClose }: RemoveDialogProps) {
  const { t } = useTranslation(['windows', 'editor'])
  const { doc } = editor.state
  const block = blockWithId(doc, id)
  const entry = outlineOf(doc, numbers).find(({ index }) => index === block)
  return (
    <ConfirmDialog
      title={t('remove.title', { number: entry?.number ?? '' })}
      text={t('remove.text', { title: entry?.text === '' ? t('editor:outline.untitled') : (entry?.text ?? '') })}
      confirm={t('remove.confirm')}
      onClose={onClose}
      onConfirm={async () => {
        const { tr } = editor.state
        const pos = positionOfBlock(tr.doc, blockWithId(tr.doc, id))
        const node = pos === null ? null : tr.doc.nodeAt(pos)
        if (pos !== null && node !== null) editor.view.dispatch(tr.delete(pos, pos + node.nodeSize))
        await Promise.resolve()
      }}
    />
  )
}

/** Which block of the document has this id; one past the last when none has. */
function blockWithId(doc: Node, id: string): number {
  const index = doc.content.content.findIndex((node) => node.attrs['id'] === id)
  return index === -1 ? doc.childCount : index
}
