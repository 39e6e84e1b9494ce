import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useLocation, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { signInWithLink } from '../../features/session/api/sign-in-with-link.ts'
import { problemCodeOf } from '../../shared/api/api-problem.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { EntryPage } from '../entry/entry-page.tsx'
import { enter } from '../enter.ts'
import { readFragmentToken } from '../read-fragment-token.ts'

/** The link itself signs nobody in: mail scanners open links too. The button does. */
export function SignInLinkPage() {
  const { t } = useTranslation(['entry', 'common'])
  const router = useRouter()
  const queryClient = useQueryClient()
  const token = readFragmentToken(useLocation().hash)
  const { mutate, isPending, error } = useMutation({
    mutationFn: signInWithLink,
    onSuccess: (session) => enter({ router, queryClient }, session, '/'),
  })
  const problem = token === null ? 'link-unknown' : error === null ? null : problemCodeOf(error)
  return (
    <EntryPage title={t('link.title')} lead={t('link.lead')}>
      {problem !== null && (
        <Notice kind="bad" announced>
          {t(`common:problem.${problem}`)}
        </Notice>
      )}
      {token !== null && (
        <div>
          <Button kind="primary" isPending={isPending} onPress={() => mutate(token)}>
            {t('link.confirm')}
          </Button>
        </div>
      )}
      <p>
        <Link to="/sign-in">{t('link.password')}</Link>
      </p>
    </EntryPage>
  )
}
