import type { Session } from '@plenum/schema/api/session'
import { isLanguage, languages } from '@plenum/schema/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageNames } from '../../shared/i18n/language-names.ts'
import { FormButtons } from '../../shared/ui/form-buttons.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { readText } from '../../shared/ui/read-form.ts'
import { SelectField } from '../../shared/ui/select-field.tsx'
import { ServerForm } from '../../shared/ui/server-form.tsx'
import { TextField } from '../../shared/ui/text-field.tsx'
import { changePerson } from './api/change-person.ts'

type PersonFormProps = { session: Session; onChanged: (session: Session) => Promise<void> }

export function PersonForm({ session: { person }, onChanged }: PersonFormProps) {
  const { t } = useTranslation(['account', 'common'])
  const [saved, setSaved] = useState(false)
  return (
    <ServerForm
      onDirty={() => setSaved(false)}
      onSubmit={async (data) => {
        const language = readText(data, 'language')
        await onChanged(
          await changePerson({ name: readText(data, 'name'), ...(isLanguage(language) ? { language } : {}) }),
        )
        setSaved(true)
      }}
    >
      <TextField
        label={t('name')}
        name="name"
        autoComplete="name"
        defaultValue={person.name}
        isRequired
        maxLength={120}
      />
      <TextField label={t('email')} description={t('emailText')} type="email" value={person.email} isReadOnly />
      <SelectField
        key={person.language}
        label={t('language')}
        description={t('languageText')}
        name="language"
        defaultValue={person.language}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <FormButtons submit={t('common:action.save')} />
      {saved && (
        <Notice kind="good" announced>
          {t('saved')}
        </Notice>
      )}
    </ServerForm>
  )
}
