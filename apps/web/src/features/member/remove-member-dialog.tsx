import type { Member } from '@plenum/schema/api/member'
import { useTranslation } from 'react-i18next'
import { useRefreshProgramme } from '../../shared/api/use-refresh-programme.ts'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx'
import { removeMember } from './api/remove-member.ts'

type RemoveMemberDialogProps = { programmeId: string; member: Member; onClose: () => void }

export function RemoveMemberDialog({ programmeId, member, onClose }: RemoveMemberDialogProps) {
  const { t } = useTranslation(['members', 'common'])
  const refresh = useRefreshProgramme(programmeId)
  const { name } = member
  return (
    <ConfirmDialog
      title={t('edit.removeTitle', { name })}
      text={t('edit.removeText', { name })}
      confirm={t('common:action.remove')}
      onClose={onClose}
      onConfirm={async () => {
        await removeMember(programmeId, member.personId)
        await refresh()
      }}
    />
  )
}
