import type { Activity } from '@plenum/schema/api/calendar'
import type { PartnerDetail } from '@plenum/schema/api/partner'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createIdempotencyKeys } from '../../shared/api/idempotency-keys.ts'
import { useRefreshProgramme } from '../../shared/api/use-refresh-programme.ts'
import { FormDialog } from '../../shared/ui/form-dialog.tsx'
import { readText } from '../../shared/ui/read-form.ts'
import { SelectField } from '../../shared/ui/select-field.tsx'
import { TextField } from '../../shared/ui/text-field.tsx'
import { makeOffer } from './api/offers.ts'

const kinds = [
  'round-table',
  'seminar',
  'study-day',
  'workshop',
  'other',
] as const satisfies readonly Activity['kind'][]

type OfferDialogProps = { partner: PartnerDetail; onClose: () => void }

/** One of the partner's people offers that it takes on an activity. */
export function OfferDialog({ partner, onClose }: OfferDialogProps) {
  const { t } = useTranslation(['partners', 'common'])
  const refresh = useRefreshProgramme(partner.programmeId)
  const [keyFor] = useState(createIdempotencyKeys)
  return (
    <FormDialog
      wide
      title={t('offers.makeFor', { acronym: partner.acronym })}
      submit={t('offers.submit')}
      codeTexts={{ 'too-many': t('offers.tooMany') }}
      onClose={onClose}
      onSubmit={async (data) => {
        const body = {
          partnerId: partner.id,
          kind: kinds.find((kind) => kind === readText(data, 'kind')) ?? 'other',
          title: readText(data, 'title'),
          description: readText(data, 'description').replaceAll('\r\n', '\n'),
        }
        await makeOffer(partner.programmeId, body, keyFor(body))
        await refresh()
      }}
    >
      <p>{t('offers.lead')}</p>
      <SelectField
        label={t('offers.kind')}
        name="kind"
        options={kinds.map((value) => ({ value, label: t(`common:activityKind.${value}`) }))}
      />
      <TextField label={t('offers.what')} name="title" isRequired maxLength={200} />
      <TextField label={t('offers.description')} name="description" rows={4} maxLength={4000} optional />
    </FormDialog>
  )
}
