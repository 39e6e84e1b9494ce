import type { Programme } from '@plenum/schema/api/programme'
import { silenceRules } from '@plenum/schema/position'
import { useTranslation } from 'react-i18next'
import { useRefreshProgramme } from '../../shared/api/use-refresh-programme.ts'
import { FormDialog } from '../../shared/ui/form-dialog.tsx'
import { LocalizedField } from '../../shared/ui/localized-field.tsx'
import { SelectField } from '../../shared/ui/select-field.tsx'
import { readLocalized } from '../../shared/ui/read-form.ts'
import { changeProgramme } from './api/change-programme.ts'

export function EditProgrammeDialog({ programme, onClose }: { programme: Programme; onClose: () => void }) {
  const { t } = useTranslation(['programme', 'common'])
  const refresh = useRefreshProgramme(programme.id)
  const { languages } = programme
  return (
    <FormDialog
      wide
      title={t('form.editProgramme')}
      submit={t('common:action.save')}
      onClose={onClose}
      onSubmit={async (data) => {
        await changeProgramme(programme.id, {
          name: readLocalized(data, 'name', programme.name),
          description: readLocalized(data, 'description', programme.description),
          silence: data.get('silence') === 'consent' ? 'consent' : 'silence',
        })
        await refresh()
      }}
    >
      <LocalizedField
        label={t('form.name')}
        name="name"
        languages={languages}
        defaultValue={programme.name}
        maxLength={200}
        isRequired
      />
      <LocalizedField
        label={t('form.description')}
        name="description"
        languages={languages}
        defaultValue={programme.description}
        maxLength={4000}
        rows={3}
      />
      <SelectField
        label={t('form.silence')}
        description={t('form.silenceHelp')}
        name="silence"
        defaultValue={programme.silence}
        options={silenceRules.map((value) => ({ value, label: t(`form.silenceRule.${value}`) }))}
      />
    </FormDialog>
  )
}
