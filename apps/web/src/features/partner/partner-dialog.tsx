import type { Partner } from '@plenum/schema/api/partner'
import type { Language } from '@plenum/schema/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createIdempotencyKeys } from '../../shared/api/idempotency-keys.ts'
import { useRefreshProgramme } from '../../shared/api/use-refresh-programme.ts'
import { DateField } from '../../shared/ui/date-field.tsx'
import { FieldPair } from '../../shared/ui/field-pair.tsx'
import { FormDialog } from '../../shared/ui/form-dialog.tsx'
import { LocalizedField } from '../../shared/ui/localized-field.tsx'
import { readLocalized, readText } from '../../shared/ui/read-form.ts'
import { SelectField } from '../../shared/ui/select-field.tsx'
import { TextField } from '../../shared/ui/text-field.tsx'
import { createPartner } from './api/create-partner.ts'
import { CurrentPartner } from './current-partner.tsx'
import { ownChanges } from './own-changes.ts'
import { useChangePartner } from './use-change-partner.ts'

const kinds = ['key-partner', 'stakeholder'] as const satisfies readonly Partner['kind'][]

type PartnerDialogProps = {
  programmeId: string
  languages: readonly Language[]
  /** The one to edit; a new one when null. */
  partner: Partner | null
  /** Kind that a new one begins with. */
  kind: Partner['kind']
  onClose: () => void
}

export function PartnerDialog({ programmeId, languages, partner, kind, onClose }: PartnerDialogProps) {
  // 'partners' for what is shown when somebody else was first: the window must not wait for it then.
  const { t } = useTranslation(['programme', 'common', 'partners'])
  const refresh = useRefreshProgramme(programmeId)
  const [since, setSince] = useState(() => partner?.since ?? new Date().toISOString().slice(0, 10))
  const [keyFor] = useState(createIdempotencyKeys)
  const { opened, current, change } = useChangePartner(partner)
  return (
    <FormDialog
      wide
      title={partner === null ? t('form.createPartner') : t('form.editPartner')}
      submit={partner === null ? t('form.create') : t('common:action.save')}
      onClose={onClose}
      onSubmit={async (data) => {
        const facts = {
          acronym: readText(data, 'acronym'),
          name: readLocalized(data, 'name', opened?.name),
          description: readLocalized(data, 'description', opened?.description),
          since: readText(data, 'since'),
        }
        if (opened === null) {
          const body = { kind: kinds.find((each) => each === readText(data, 'kind')) ?? kind, ...facts }
          await createPartner(programmeId, body, keyFor(body))
        } else {
          await change(ownChanges(facts, opened, current ?? opened))
        }
        await refresh()
      }}
    >
      {partner === null && (
        <SelectField
          label={t('form.kind')}
          name="kind"
          defaultValue={kind}
          options={kinds.map((value) => ({ value, label: t(`common:partnerKind.${value}`) }))}
        />
      )}
      <FieldPair>
        <TextField
          label={t('form.acronym')}
          name="acronym"
          defaultValue={partner?.acronym ?? ''}
          isRequired
          maxLength={20}
        />
        <DateField label={t('form.since')} name="since" value={since} onChange={setSince} isRequired />
      </FieldPair>
      <LocalizedField
        label={t('form.name')}
        name="name"
        languages={languages}
        defaultValue={partner?.name}
        maxLength={200}
        isRequired
      />
      <LocalizedField
        label={t('form.description')}
        name="description"
        languages={languages}
        defaultValue={partner?.description}
        maxLength={4000}
        rows={2}
      />
      {current !== null && opened !== null && <CurrentPartner current={current} before={opened} />}
    </FormDialog>
  )
}
