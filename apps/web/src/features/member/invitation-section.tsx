import type { Partner } from '@plenum/schema/api/partner'
import type { Theme } from '@plenum/schema/api/theme'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemCodeOf } from '../../shared/api/api-problem.ts'
import { queryKeys } from '../../shared/api/query-keys.ts'
import type { Formats } from '../../shared/time/create-formats.ts'
import { Empty } from '../../shared/ui/empty.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { Section } from '../../shared/ui/section.tsx'
import { invitationsQuery } from './api/invitations-query.ts'
import { revokeInvitation } from './api/revoke-invitation.ts'
import { InvitationTable } from './invitation-table.tsx'

const InviteDialog = lazy(async () => ({ default: (await import('./invite-dialog.tsx')).InviteDialog }))
const InvitationLinkDialog = lazy(async () => ({
  default: (await import('./invitation-link-dialog.tsx')).InvitationLinkDialog,
}))

type InvitationSectionProps = {
  programmeId: string
  partners: readonly Partner[]
  themes: readonly Theme[]
  formats: Formats
  /** Whether the window for inviting is open. */
  inviting: boolean
  onInviting: (inviting: boolean) => void
}

/** For organisers: who has been invited, and inviting. */
export function InvitationSection({
  programmeId,
  partners,
  themes,
  formats,
  inviting,
  onInviting,
}: InvitationSectionProps) {
  const { t } = useTranslation(['members', 'common'])
  const queryClient = useQueryClient()
  const { data: invitations } = useSuspenseQuery(invitationsQuery(programmeId))
  const [link, setLink] = useState<string | null>(null)
  const revoke = useMutation({
    mutationFn: revokeInvitation,
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.invitations(programmeId) }),
  })
  return (
    <Section title={t('invitations.title')}>
      {revoke.error !== null && (
        <Notice kind="bad" announced>
          {t(`common:problem.${problemCodeOf(revoke.error)}`)}
        </Notice>
      )}
      {invitations.length === 0 ? (
        <Empty text={t('invitations.empty')} />
      ) : (
        <InvitationTable
          invitations={invitations}
          partners={partners}
          themes={themes}
          formats={formats}
          onRevoke={({ id }) => revoke.mutate(id)}
        />
      )}
      <Suspense>
        {inviting && (
          <InviteDialog
            programmeId={programmeId}
            partners={partners}
            themes={themes}
            onCreated={(created) => setLink(created.link)}
            onClose={() => onInviting(false)}
          />
        )}
        {link !== null && <InvitationLinkDialog link={link} onClose={() => setLink(null)} />}
      </Suspense>
    </Section>
  )
}
