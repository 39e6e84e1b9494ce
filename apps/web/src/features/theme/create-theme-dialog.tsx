import type { Partner } from '@plenum/schema/api/partner'
import type { Programme } from '@plenum/schema/api/programme'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createIdempotencyKeys } from '../../shared/api/idempotency-keys.ts'
import { useRefreshProgramme } from '../../shared/api/use-refresh-programme.ts'
import { CheckboxField } from '../../shared/ui/checkbox-field.tsx'
import { CheckboxList } from '../../shared/ui/checkbox-list.tsx'
import { FormDialog } from '../../shared/ui/form-dialog.tsx'
import { LocalizedField } from '../../shared/ui/localized-field.tsx'
import { readAll, readLocalized } from '../../shared/ui/read-form.ts'
import { createTheme } from './api/create-theme.ts'

type CreateThemeDialogProps = {
  programme: Programme
  partners: readonly Partner[]
  onClose: () => void
}

export function CreateThemeDialog({ programme, partners, onClose }: CreateThemeDialogProps) {
  const { t } = useTranslation(['programme', 'common'])
  const refresh = useRefreshProgramme(programme.id)
  const [keyFor] = useState(createIdempotencyKeys)
  const { languages } = programme
  return (
    <FormDialog
      wide
      title={t('form.createTheme')}
      submit={t('form.create')}
      onClose={onClose}
      onSubmit={async (data) => {
        const chosen = readAll(data, 'languages')
        const body = {
          title: readLocalized(data, 'title'),
          summary: readLocalized(data, 'summary'),
          languages: languages.filter((language) => languages.length === 1 || chosen.includes(language)),
          leadPartnerIds: readAll(data, 'leadPartnerIds'),
          openToStakeholders: data.has('openToStakeholders'),
        }
        await createTheme(programme.id, body, keyFor(body))
        await refresh()
      }}
    >
      <LocalizedField label={t('form.title')} name="title" languages={languages} maxLength={200} isRequired />
      <LocalizedField label={t('form.summary')} name="summary" languages={languages} maxLength={2000} rows={2} />
      {languages.length > 1 && (
        <CheckboxList
          label={t('form.languagesOfTheme')}
          name="languages"
          required
          options={languages.map((language) => ({ value: language, label: t(`common:language.${language}`) }))}
          defaultValue={languages}
        />
      )}
      {partners.length > 0 && (
        <CheckboxList
          label={t('form.leads')}
          name="leadPartnerIds"
          options={partners
            .filter(({ leftOn }) => leftOn === null)
            .map(({ id, acronym }) => ({ value: id, label: acronym }))}
        />
      )}
      <CheckboxField
        name="openToStakeholders"
        label={t('form.openToStakeholders')}
        description={t('form.openToStakeholdersText')}
      />
    </FormDialog>
  )
}
