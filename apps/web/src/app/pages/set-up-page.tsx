import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useLocation, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { setUpQuery } from '../../features/set-up/api/set-up-query.ts'
import { SetUpForm } from '../../features/set-up/set-up-form.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { EntryPage } from '../entry/entry-page.tsx'
import { enter } from '../enter.ts'
import { readFragmentToken } from '../read-fragment-token.ts'

export function SetUpPage() {
  const { t } = useTranslation(['entry', 'common'])
  const router = useRouter()
  const queryClient = useQueryClient()
  const token = readFragmentToken(useLocation().hash)
  const { data: state } = useSuspenseQuery(setUpQuery)
  if (!state.needed) {
    return (
      <EntryPage title={t('setUp.title')}>
        <Notice kind="info">{t('common:problem.already-set-up')}</Notice>
        <p>
          <Link to="/sign-in">{t('common:action.signIn')}</Link>
        </p>
      </EntryPage>
    )
  }
  return (
    <EntryPage title={t('setUp.title')} lead={t('setUp.lead')}>
      {token === null ? (
        <Notice kind="warn">{t('setUp.noToken')}</Notice>
      ) : (
        <SetUpForm token={token} onDone={(session) => enter({ router, queryClient }, session, '/')} />
      )}
    </EntryPage>
  )
}
