import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useLocation, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SignInForm } from '../../features/session/sign-in-form.tsx'
import { setUpQuery } from '../../features/set-up/api/set-up-query.ts'
import { Notice } from '../../shared/ui/notice.tsx'
import { EntryPage } from '../entry/entry-page.tsx'
import { enter } from '../enter.ts'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const { t } = useTranslation(['entry', 'common'])
  const { to } = route.useSearch()
  const { returnTo } = useLocation().state
  const router = useRouter()
  const queryClient = useQueryClient()
  const { data: setUp } = useQuery(setUpQuery)
  return (
    <EntryPage title={t('signIn.title')} lead={t('signIn.lead')}>
      {setUp?.needed === true && <Notice kind="warn">{t('signIn.setUpFirst')}</Notice>}
      <SignInForm onSignedIn={(session) => enter({ router, queryClient }, session, returnTo ?? to ?? '/')} />
      <p>{t('signIn.forgotten')}</p>
    </EntryPage>
  )
}
