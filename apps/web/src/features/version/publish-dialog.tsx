import type { Version } from '@plenum/schema/api/version'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx'
import { setPublication } from './api/set-publication.ts'

type PublishDialogProps = { version: Version; onClose: () => void; onDone: () => Promise<void> }

/** Asks before a final version is published, or no longer is. */
export function PublishDialog({ version: { id, number, publishedAt }, onClose, onDone }: PublishDialogProps) {
  const { t } = useTranslation('versions')
  const act = publishedAt === null ? 'publish' : 'withdraw'
  return (
    <ConfirmDialog
      title={t(`${act}.title`, { number })}
      text={t(`${act}.text`)}
      confirm={t(`${act}.confirm`)}
      onClose={onClose}
      onConfirm={async () => {
        await setPublication(id, act === 'publish')
        await onDone()
      }}
    />
  )
}
