import type { PartnerDetail } from '@plenum/schema/api/partner'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRefreshProgramme } from '../../shared/api/use-refresh-programme.ts'
import { DateField } from '../../shared/ui/date-field.tsx'
import { FormDialog } from '../../shared/ui/form-dialog.tsx'
import { readText } from '../../shared/ui/read-form.ts'
import { leaveProgramme } from './api/departure.ts'
import { ReasonField, readReason } from './reason-field.tsx'

type LeaveDialogProps = { partner: PartnerDetail; onClose: () => void }

/** An organiser records that a partner takes part no longer. */
export function LeaveDialog({ partner, onClose }: LeaveDialogProps) {
  const { t } = useTranslation('partners')
  const refresh = useRefreshProgramme(partner.programmeId)
  const [date, setDate] = useState(() => new Date().toISOString().slice(0, 10))
  return (
    <FormDialog
      title={t('departure.title', { acronym: partner.acronym })}
      submit={t('departure.submit')}
      onClose={onClose}
      onSubmit={async (data) => {
        await leaveProgramme(partner.id, { date: readText(data, 'date'), reason: readReason(data) })
        await refresh()
      }}
    >
      <p>{t('departure.lead')}</p>
      <DateField
        label={t('departure.date')}
        name="date"
        value={date}
        onChange={setDate}
        isRequired
        validate={(value) => (value !== '' && value < partner.since ? t('beforeSince') : null)}
      />
      <ReasonField />
    </FormDialog>
  )
}
