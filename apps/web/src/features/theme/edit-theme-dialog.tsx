import type { Partner } from '@plenum/schema/api/partner'
import type { Programme } from '@plenum/schema/api/programme'
import type { Theme } from '@plenum/schema/api/theme'
import { languages as allLanguages, isLanguage } from '@plenum/schema/language'
import { useTranslation } from 'react-i18next'
import { useRefreshTheme } from '../../shared/api/use-refresh-theme.ts'
import { CheckboxField } from '../../shared/ui/checkbox-field.tsx'
import { CheckboxList } from '../../shared/ui/checkbox-list.tsx'
import { FieldGroup } from '../../shared/ui/field-group.tsx'
import { FormDialog } from '../../shared/ui/form-dialog.tsx'
import { LocalizedField } from '../../shared/ui/localized-field.tsx'
import { readAll, readLocalized } from '../../shared/ui/read-form.ts'
import { addDraft } from './api/add-draft.ts'
import { changeTheme } from './api/change-theme.ts'
import { DeadlineField } from './deadline-field.tsx'
import { readDeadline } from './read-deadline.ts'

const settings = ['openToStakeholders', 'earlyComments', 'roundLocksText', 'roundOpenToStakeholders'] as const

type EditThemeDialogProps = {
  programme: Programme
  partners: readonly Partner[]
  theme: Theme
  onClose: () => void
}

export function EditThemeDialog({ programme, partners, theme, onClose }: EditThemeDialogProps) {
  const { t } = useTranslation(['programme', 'common'])
  const refresh = useRefreshTheme(programme.id, theme.id)
  const { languages, timeZone } = programme
  const missing = allLanguages.filter((language) => !theme.drafts.some((draft) => draft.language === language))
  return (
    <FormDialog
      wide
      title={t('form.editTheme')}
      submit={t('common:action.save')}
      onClose={onClose}
      onSubmit={async (data) => {
        await changeTheme(theme.id, {
          title: readLocalized(data, 'title', theme.title),
          summary: readLocalized(data, 'summary', theme.summary),
          deadline: readDeadline(data, timeZone),
          leadPartnerIds: readAll(data, 'leadPartnerIds'),
          ...Object.fromEntries(settings.map((name) => [name, data.has(name)])),
        })
        for (const language of readAll(data, 'languages').filter(isLanguage)) await addDraft(theme.id, language)
        await refresh()
      }}
    >
      <LocalizedField
        label={t('form.title')}
        name="title"
        languages={languages}
        defaultValue={theme.title}
        maxLength={200}
        isRequired
      />
      <LocalizedField
        label={t('form.summary')}
        name="summary"
        languages={languages}
        defaultValue={theme.summary}
        maxLength={2000}
        rows={2}
      />
      <DeadlineField label={t('form.deadline')} deadline={theme.deadline} timeZone={timeZone} />
      {partners.length > 0 && (
        <CheckboxList
          label={t('form.leads')}
          name="leadPartnerIds"
          options={partners
            .filter(({ id, leftOn }) => leftOn === null || theme.leadPartnerIds.includes(id))
            .map(({ id, acronym }) => ({ value: id, label: acronym }))}
          defaultValue={theme.leadPartnerIds}
        />
      )}
      <FieldGroup label={t('form.rights')}>
        {settings.map((name) => (
          <CheckboxField
            key={name}
            name={name}
            label={t(`form.${name}`)}
            description={t(`form.${name}Text`)}
            defaultChecked={theme[name]}
          />
        ))}
      </FieldGroup>
      {missing.length > 0 && (
        <CheckboxList
          label={t('form.addLanguages')}
          name="languages"
          options={missing.map((language) => ({ value: language, label: t(`common:language.${language}`) }))}
        />
      )}
    </FormDialog>
  )
}
