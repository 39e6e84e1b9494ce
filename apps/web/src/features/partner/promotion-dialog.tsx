import type { PartnerDetail } from '@plenum/schema/api/partner'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRefreshProgramme } from '../../shared/api/use-refresh-programme.ts'
import { DateField } from '../../shared/ui/date-field.tsx'
import { FormDialog } from '../../shared/ui/form-dialog.tsx'
import { readText } from '../../shared/ui/read-form.ts'
import { SelectField } from '../../shared/ui/select-field.tsx'
import { decidePromotion } from './api/decide-promotion.ts'
import { ReasonField, readReason } from './reason-field.tsx'

type PromotionDialogProps = { partner: PartnerDetail; onClose: () => void }

/** An organiser decides whether a stakeholder becomes a key partner. Without a proposal, there is nothing to refuse. */
export function PromotionDialog({ partner, onClose }: PromotionDialogProps) {
  const { t } = useTranslation('partners')
  const refresh = useRefreshProgramme(partner.programmeId)
  const [date, setDate] = useState(() => new Date().toISOString().slice(0, 10))
  const [promotionId] = useState(partner.promotion?.id ?? null)
  return (
    <FormDialog
      title={t('promotion.title', { acronym: partner.acronym })}
      submit={t('promotion.submit')}
      onClose={onClose}
      onSubmit={async (data) => {
        const promote = promotionId === null || readText(data, 'promote') === 'yes'
        try {
          await decidePromotion(partner.id, {
            promotionId,
            promote,
            date: readText(data, 'date'),
            reason: readReason(data),
          })
        } finally {
          await refresh()
        }
      }}
    >
      <p>{t('promotion.lead')}</p>
      {promotionId !== null && (
        <SelectField
          label={t('promotion.decision')}
          name="promote"
          options={[
            { value: 'yes', label: t('promotion.yes') },
            { value: 'no', label: t('promotion.no') },
          ]}
        />
      )}
      <DateField
        label={t('promotion.date')}
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
