import type { AcceptedInvitation } from '@plenum/schema/api/member'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { FormButtons } from '../../shared/ui/form-buttons.tsx'
import { PasswordField } from '../../shared/ui/password-field.tsx'
import { readPassword, readText } from '../../shared/ui/read-form.ts'
import { ServerForm } from '../../shared/ui/server-form.tsx'
import { TextField } from '../../shared/ui/text-field.tsx'
import { acceptInvitation } from './api/accept-invitation.ts'

type CreateAccountFormProps = { token: string; onAccepted: (accepted: AcceptedInvitation) => Promise<void> }

/** For the invited who have no account yet. */
export function CreateAccountForm({ token, onAccepted }: CreateAccountFormProps) {
  const { t } = useTranslation(['entry', 'common'])
  const language = useLanguage()
  return (
    <ServerForm
      codeFields={{ 'email-taken': 'email' }}
      onSubmit={async (data) =>
        onAccepted(
          await acceptInvitation({
            token,
            account: {
              language,
              name: readText(data, 'name'),
              email: readText(data, 'email'),
              password: readPassword(data, 'password'),
            },
          }),
        )
      }
    >
      <TextField
        name="name"
        label={t('name')}
        autoComplete="name"
        isRequired
        maxLength={120}
        description={t('nameShown')}
      />
      <TextField name="email" type="email" label={t('email')} autoComplete="username" isRequired maxLength={254} />
      <PasswordField
        name="password"
        label={t('password')}
        autoComplete="new-password"
        description={t('passwordRule')}
        minLength={12}
      />
      <FormButtons submit={t('invitation.createAndJoin')} />
    </ServerForm>
  )
}
