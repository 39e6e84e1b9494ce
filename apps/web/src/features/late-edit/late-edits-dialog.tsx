import type { LateEdit, Offered } from '@plenum/schema/api/freeze'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Formats } from '../../shared/time/create-formats.ts'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { LateEditView, type RenderChange } from './late-edit-view.tsx'
import styles from './late-edit.module.css'

export type LateEditsDialogProps = {
  lateEdits: readonly LateEdit[]
  formats: Formats
  renderChange: RenderChange
  /** Reads them again, and settles when that is done. */
  onSettled: () => Promise<void>
  onClose: () => void
}

/** What was written after the text was closed, and what can be done with it. */
export function LateEditsDialog({ lateEdits, formats, renderChange, onSettled, onClose }: LateEditsDialogProps) {
  const { t } = useTranslation('final')
  const [offered, setOffered] = useState<Offered | null>(null)
  return (
    <Dialog title={t('late.title')} isOpen onClose={onClose} wide>
      <p>{t('late.lead')}</p>
      {offered !== null && (
        <Notice kind={offered.left === 0 ? 'good' : 'warn'} announced>
          {t('late.offered', { count: offered.threadIds.length })}{' '}
          {offered.left > 0 && t('late.left', { count: offered.left })}
        </Notice>
      )}
      <ul className={styles['list']}>
        {lateEdits.map((lateEdit) => (
          <LateEditView
            key={lateEdit.id}
            lateEdit={lateEdit}
            formats={formats}
            renderChange={renderChange}
            onOffered={setOffered}
            onSettled={onSettled}
          />
        ))}
      </ul>
    </Dialog>
  )
}
