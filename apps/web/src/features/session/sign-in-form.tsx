import type { Session } from '@plenum/schema/api/session'
import { useTranslation } from 'react-i18next'
import { FormButtons } from '../../shared/ui/form-buttons.tsx'
import { PasswordField } from '../../shared/ui/password-field.tsx'
import { readPassword, readText } from '../../shared/ui/read-form.ts'
import { ServerForm } from '../../shared/ui/server-form.tsx'
import { TextField } from '../../shared/ui/text-field.tsx'
import { signIn } from './api/sign-in.ts'

export function SignInForm({ onSignedIn }: { onSignedIn: (session: Session) => Promise<void> }) {
  const { t } = useTranslation(['entry', 'common'])
  return (
    <ServerForm
      onSubmit={async (data) =>
        onSignedIn(await signIn({ email: readText(data, 'email'), password: readPassword(data, 'password') }))
      }
    >
      <TextField name="email" type="email" label={t('email')} autoComplete="username" isRequired maxLength={254} />
      <PasswordField name="password" label={t('password')} autoComplete="current-password" />
      <FormButtons submit={t('common:action.signIn')} />
    </ServerForm>
  )
}
