import type { Session } from '@plenum/schema/api/session'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { CheckboxField } from '../../shared/ui/checkbox-field.tsx'
import { FormButtons } from '../../shared/ui/form-buttons.tsx'
import { PasswordField } from '../../shared/ui/password-field.tsx'
import { readPassword, readText } from '../../shared/ui/read-form.ts'
import { ServerForm } from '../../shared/ui/server-form.tsx'
import { TextField } from '../../shared/ui/text-field.tsx'
import { setUp } from './api/set-up.ts'

/** The first organiser's name, address and password, and the offer of the example programme. */
export function SetUpForm({ token, onDone }: { token: string; onDone: (session: Session) => Promise<void> }) {
  const { t } = useTranslation(['entry', 'common'])
  const language = useLanguage()
  return (
    <ServerForm
      onSubmit={async (data) =>
        onDone(
          await setUp({
            token,
            language,
            name: readText(data, 'name'),
            email: readText(data, 'email'),
            password: readPassword(data, 'password'),
            example: data.has('example'),
          }),
        )
      }
    >
      <TextField name="name" label={t('name')} autoComplete="name" isRequired maxLength={120} />
      <TextField name="email" type="email" label={t('email')} autoComplete="username" isRequired maxLength={254} />
      <PasswordField
        name="password"
        label={t('password')}
        autoComplete="new-password"
        description={t('passwordRule')}
        minLength={12}
      />
      <CheckboxField name="example" label={t('setUp.example')} description={t('setUp.exampleText')} />
      <FormButtons submit={t('setUp.submit')} />
    </ServerForm>
  )
}
