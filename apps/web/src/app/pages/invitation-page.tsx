import type { AcceptedInvitation } from '@plenum/schema/api/member'
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { acceptInvitation } from '../../features/invitation/api/accept-invitation.ts'
import { invitationPreviewQuery } from '../../features/invitation/api/invitation-preview-query.ts'
import { ownInvitationQuery } from '../../features/invitation/api/own-invitation-query.ts'
import { CreateAccountForm } from '../../features/invitation/create-account-form.tsx'
import { InvitationTerms } from '../../features/invitation/invitation-terms.tsx'
import { sessionQuery } from '../../features/session/api/session-query.ts'
import { problemCodeOf } from '../../shared/api/api-problem.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { EntryPage } from '../entry/entry-page.tsx'
import { readFragmentToken } from '../read-fragment-token.ts'
import styles from './invitation-page.module.css'

export function InvitationPage() {
  const { t } = useTranslation(['entry', 'common'])
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { hash, href } = useLocation()
  const token = readFragmentToken(hash)
  const { data: session } = useSuspenseQuery(sessionQuery)
  const preview = useQuery({ ...invitationPreviewQuery(token ?? ''), enabled: token !== null })

  const goTo = useCallback(
    ({ programmeId, themeId }: AcceptedInvitation) =>
      themeId === null
        ? navigate({ to: '/programmes/$programmeId', params: { programmeId }, replace: true })
        : navigate({ to: '/themes/$themeId', params: { themeId }, replace: true }),
    [navigate],
  )
  const land = async (accepted: AcceptedInvitation) => {
    // A new account came with a session, and a member sees more than before.
    queryClient.clear()
    await goTo(accepted)
  }
  const join = useMutation({ mutationFn: (link: string) => acceptInvitation({ token: link }), onSuccess: land })

  const problem = token === null ? 'link-unknown' : preview.error === null ? null : problemCodeOf(preview.error)
  const asksOwn = problem === 'link-used' && session !== null
  const own = useQuery({ ...ownInvitationQuery(token ?? ''), enabled: asksOwn })
  const takenUp = own.data
  useEffect(() => {
    if (takenUp !== undefined) void goTo(takenUp)
  }, [takenUp, goTo])
  if (asksOwn && (own.isPending || takenUp !== undefined))
    return <EntryPage title={t('invitation.title')}>{null}</EntryPage>
  if (problem !== null) {
    return (
      <EntryPage title={t('invitation.title')}>
        <Notice kind="bad" announced>
          {t(`common:problem.${problem}`)}
        </Notice>
        <p>
          <Link to="/">{t('common:action.toProgrammes')}</Link>
        </p>
      </EntryPage>
    )
  }
  if (token === null || preview.data === undefined) return <EntryPage title={t('invitation.title')}>{null}</EntryPage>
  return (
    <EntryPage title={t('invitation.title')} lead={t('invitation.lead')}>
      <InvitationTerms preview={preview.data} />
      {session === null ? (
        <>
          <section className={styles['way']}>
            <h2>{t('invitation.newHere')}</h2>
            <CreateAccountForm token={token} onAccepted={land} />
          </section>
          <section className={styles['way']}>
            <h2>{t('invitation.haveAccount')}</h2>
            <p>{t('invitation.signInFirst')}</p>
            <p>
              <Link to="/sign-in" state={{ returnTo: href }}>
                {t('common:action.signIn')}
              </Link>
            </p>
          </section>
        </>
      ) : (
        <section className={styles['way']}>
          <p>{t('invitation.joinAs', { name: session.person.name, email: session.person.email })}</p>
          {join.error !== null && (
            <Notice kind="bad" announced>
              {t(`common:problem.${problemCodeOf(join.error)}`)}
            </Notice>
          )}
          <div>
            <Button kind="primary" isPending={join.isPending} onPress={() => join.mutate(token)}>
              {t('invitation.join')}
            </Button>
          </div>
        </section>
      )}
    </EntryPage>
  )
}
