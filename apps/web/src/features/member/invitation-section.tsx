import type { Invitation } from '@plenum/schema/api/member'
import type { Partner } from '@plenum/schema/api/partner'
import type { Theme } from '@plenum/schema/api/theme'
import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Formats } from '../../shared/time/create-formats.ts'
import { Empty } from '../../shared/ui/empty.tsx'
import { Section } from '../../shared/ui/section.tsx'
import { invitationsQuery } from './api/invitations-query.ts'
import { InvitationTable } from './invitation-table.tsx'

const InviteDialog = lazy(async () => ({ default: (await import('./invite-dialog.tsx')).InviteDialog }))
const InvitationLinkDialog = lazy(async () => ({
  default: (await import('./invitation-link-dialog.tsx')).InvitationLinkDialog,
}))
const RevokeInvitationDialog = lazy(async () => ({
  default: (await import('./revoke-invitation-dialog.tsx')).RevokeInvitationDialog,
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
  const { t } = useTranslation('members')
  const { data: invitations } = useSuspenseQuery(invitationsQuery(programmeId))
  const [link, setLink] = useState<string | null>(null)
  const [revoking, setRevoking] = useState<Invitation | null>(null)
  return (
    <Section title={t('invitations.title')}>
      {invitations.length === 0 ? (
        <Empty text={t('invitations.empty')} />
      ) : (
        <InvitationTable
          invitations={invitations}
          partners={partners}
          themes={themes}
          formats={formats}
          onRevoke={setRevoking}
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
        {revoking !== null && (
          <RevokeInvitationDialog programmeId={programmeId} invitation={revoking} onClose={() => setRevoking(null)} />
        )}
      </Suspense>
    </Section>
  )
}
