import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DeviceCopies } from '../../features/account/device-copies.tsx'
import { PasswordForm } from '../../features/account/password-form.tsx'
import { PersonForm } from '../../features/account/person-form.tsx'
import { queryKeys } from '../../shared/api/query-keys.ts'
import { PageHead } from '../../shared/ui/page-head.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Section } from '../../shared/ui/section.tsx'
import { AppHeader } from '../header/app-header.tsx'
import { useSession } from '../use-session.ts'

const route = getRouteApi('/signed-in/account')

export function AccountPage() {
  const { t, i18n } = useTranslation(['account', 'common'])
  const session = useSession(route.useRouteContext().session)
  const queryClient = useQueryClient()
  return (
    <>
      <AppHeader session={session} />
      <Page title={t('title')} width="narrow">
        <PageHead title={t('title')} />
        <Section title={t('person')}>
          <PersonForm
            session={session}
            onChanged={async (changed) => {
              queryClient.setQueryData(queryKeys.session, changed)
              await i18n.changeLanguage(changed.person.language)
            }}
          />
        </Section>
        <Section title={t('password')}>
          <PasswordForm onChanged={(changed) => queryClient.setQueryData(queryKeys.session, changed)} />
        </Section>
        <Section title={t('device')}>
          <DeviceCopies />
        </Section>
      </Page>
    </>
  )
}
