import { useTranslation } from 'react-i18next'
import { readText } from '../../shared/ui/read-form.ts'
import { TextField } from '../../shared/ui/text-field.tsx'

/** Why something is decided, which the partner's history then says. */
export function ReasonField({ description }: { description?: string }) {
  const { t } = useTranslation('partners')
  return (
    <TextField
      label={t('reason')}
      description={description ?? t('reasonText')}
      name="reason"
      rows={3}
      isRequired
      maxLength={2000}
    />
  )
}

export function readReason(data: FormData): string {
  return readText(data, 'reason').replaceAll('\r\n', '\n')
}
