import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { signOut } from '../../features/session/api/sign-out.ts'
import { problemCodeOf } from '../../shared/api/api-problem.ts'
import { queryKeys } from '../../shared/api/query-keys.ts'
import { clearDevice } from '../../shared/device/clear-device.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { EntryPage } from '../entry/entry-page.tsx'

/**
 * Signs out. A page of its own, because everything that keeps a text open on this device has to be closed first: the
 * editor asks before it is left with unsaved text, and a database that is open cannot be removed.
 */
export function SignOutPage() {
  const { t } = useTranslation(['entry', 'common'])
  const router = useRouter()
  const queryClient = useQueryClient()
  const { mutate, error } = useMutation({
    mutationFn: async () => {
      await signOut()
      await clearDevice()
    },
    onSuccess: async () => {
      queryClient.clear()
      queryClient.setQueryData(queryKeys.session, null)
      await router.navigate({ to: '/sign-in', replace: true })
    },
  })
  useEffect(() => mutate(), [mutate])
  return (
    <EntryPage title={t('signOut.title')}>
      {error === null ? (
        <p role="status">{t('signOut.pending')}</p>
      ) : (
        <>
          <Notice kind="bad" announced>
            {t(`common:problem.${problemCodeOf(error)}`)}
          </Notice>
          <div>
            <Button kind="primary" onPress={() => mutate()}>
              {t('common:action.retry')}
            </Button>
          </div>
        </>
      )}
    </EntryPage>
  )
}
