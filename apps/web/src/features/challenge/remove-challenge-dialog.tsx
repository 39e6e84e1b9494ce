import type { Challenge } from '@plenum/schema/api/challenge'
import { localized } from '@plenum/schema/language'
import { useTranslation } from 'react-i18next'
import { useRefreshProgramme } from '../../shared/api/use-refresh-programme.ts'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx'
import { removeChallenge } from './api/save-challenge.ts'

type RemoveChallengeDialogProps = { programmeId: string; challenge: Challenge; onClose: () => void }

export function RemoveChallengeDialog({ programmeId, challenge, onClose }: RemoveChallengeDialogProps) {
  const { t } = useTranslation(['challenges', 'common'])
  const language = useLanguage()
  const refresh = useRefreshProgramme(programmeId)
  return (
    <ConfirmDialog
      title={t('remove.title', { number: challenge.number })}
      text={t('remove.text', { title: localized(challenge.title, language).text })}
      confirm={t('common:action.delete')}
      codeTexts={{ conflict: t('remove.held') }}
      onClose={onClose}
      onConfirm={async () => {
        await removeChallenge(challenge.id)
        await refresh()
      }}
    />
  )
}
