import type { Invitation } from '@plenum/schema/api/member'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queryKeys } from '../../shared/api/query-keys.ts'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx'
import { revokeInvitation } from './api/revoke-invitation.ts'

type RevokeInvitationDialogProps = { programmeId: string; invitation: Invitation; onClose: () => void }

/** The link may be in somebody's mail already: it cannot be made to work again. */
export function RevokeInvitationDialog({ programmeId, invitation, onClose }: RevokeInvitationDialogProps) {
  const { t } = useTranslation('members')
  const queryClient = useQueryClient()
  const { note } = invitation
  return (
    <ConfirmDialog
      title={t('invitations.revokeTitle')}
      text={note === '' ? t('invitations.revokeText') : t('invitations.revokeTextNamed', { name: note })}
      confirm={t('invitations.revoke')}
      onClose={onClose}
      onConfirm={async () => {
        try {
          await revokeInvitation(invitation.id)
        } finally {
          await queryClient.invalidateQueries({ queryKey: queryKeys.invitations(programmeId) })
        }
      }}
    />
  )
}
