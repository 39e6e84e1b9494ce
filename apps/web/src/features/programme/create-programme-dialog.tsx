import type { Programme } from '@plenum/schema/api/programme'
import { languages as allLanguages, type Language } from '@plenum/schema/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createIdempotencyKeys } from '../../shared/api/idempotency-keys.ts'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { CheckboxList } from '../../shared/ui/checkbox-list.tsx'
import { FormDialog } from '../../shared/ui/form-dialog.tsx'
import { LocalizedField } from '../../shared/ui/localized-field.tsx'
import { readLocalized, readText } from '../../shared/ui/read-form.ts'
import { SelectField } from '../../shared/ui/select-field.tsx'
import { createProgramme } from './api/create-programme.ts'

type CreateProgrammeDialogProps = { onClose: () => void; onCreated: (programme: Programme) => Promise<void> }

export function CreateProgrammeDialog({ onClose, onCreated }: CreateProgrammeDialogProps) {
  const { t } = useTranslation(['programme', 'common'])
  const [keyFor] = useState(createIdempotencyKeys)
  const mine = useLanguage()
  const [chosen, setChosen] = useState<readonly Language[]>([mine])
  const timeZones = Intl.supportedValuesOf('timeZone')
  return (
    <FormDialog
      wide
      title={t('form.createProgramme')}
      submit={t('form.create')}
      onClose={onClose}
      onSubmit={async (data) => {
        const body = {
          name: readLocalized(data, 'name'),
          description: readLocalized(data, 'description'),
          languages: [...chosen],
          timeZone: readText(data, 'timeZone'),
        }
        await onCreated(await createProgramme(body, keyFor(body)))
      }}
    >
      <CheckboxList
        label={t('form.languages')}
        name="languages"
        description={t('form.languagesText')}
        options={allLanguages.map((language) => ({ value: language, label: t(`common:language.${language}`) }))}
        defaultValue={chosen}
        required
        // In the order in which they were ticked: the first is the one that new texts start in.
        onChange={(values) =>
          setChosen([
            ...chosen.filter((language) => values.includes(language)),
            ...allLanguages.filter((language) => values.includes(language) && !chosen.includes(language)),
          ])
        }
      />
      <LocalizedField label={t('form.name')} name="name" languages={chosen} maxLength={200} isRequired />
      <LocalizedField label={t('form.description')} name="description" languages={chosen} maxLength={4000} rows={3} />
      <SelectField
        label={t('form.timeZone')}
        name="timeZone"
        defaultValue="Europe/Brussels"
        options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      />
    </FormDialog>
  )
}
