import type { Session } from '@plenum/schema/api/session'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormButtons } from '../../shared/ui/form-buttons.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { PasswordField } from '../../shared/ui/password-field.tsx'
import { readPassword } from '../../shared/ui/read-form.ts'
import { ServerForm } from '../../shared/ui/server-form.tsx'
import { changePassword } from './api/change-password.ts'

export function PasswordForm({ onChanged }: { onChanged: (session: Session) => void }) {
  const { t } = useTranslation(['account', 'common'])
  /** How often it was changed: each success brings an empty form. */
  const [changes, setChanges] = useState(0)
  return (
    <>
      {changes > 0 && (
        <Notice kind="good" announced>
          {t('passwordChanged')}
        </Notice>
      )}
      <ServerForm
        key={changes}
        codeFields={{ 'wrong-credentials': 'current' }}
        codeTexts={{ 'wrong-credentials': t('wrongPassword') }}
        onSubmit={async (data) => {
          onChanged(await changePassword({ current: readPassword(data, 'current'), next: readPassword(data, 'next') }))
          setChanges(changes + 1)
        }}
      >
        <PasswordField label={t('current')} name="current" autoComplete="current-password" />
        <PasswordField
          label={t('next')}
          name="next"
          autoComplete="new-password"
          description={t('nextText')}
          minLength={12}
        />
        <FormButtons submit={t('changePassword')} />
      </ServerForm>
    </>
  )
}
