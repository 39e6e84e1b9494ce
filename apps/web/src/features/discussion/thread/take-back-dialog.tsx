import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'

type TakeBackDialogProps = { onClose: () => void; onConfirm: () => Promise<void> }

export function TakeBackDialog(props: TakeBackDialogProps) {
  const { t } = useTranslation('discussion')
  return (
    <ConfirmDialog title={t('takeBack.title')} text={t('takeBack.text')} confirm={t('takeBack.confirm')} {...props} />
  )
}
