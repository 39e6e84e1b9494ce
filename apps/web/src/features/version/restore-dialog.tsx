import type { Restored } from '@plenum/schema/api/version'
import type { Language } from '@plenum/schema/language'
import { useTranslation } from 'react-i18next'
import { ApiProblem, problemCodeOf } from '../../shared/api/api-problem.ts'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx'
import { restoreVersion } from './api/restore-version.ts'

type RestoreDialogProps = {
  version: { id: string; number: number }
  language: Language
  /** Only this one; the whole text when null. `name` is its number and title. */
  recommendation: { id: string; name: string } | null
  onClose: () => void
  onRestored: (restored: Restored) => Promise<void>
}

/** Says what a restore does, to the text and to those who write in it, and asks. */
export function RestoreDialog({ version, language, recommendation, onClose, onRestored }: RestoreDialogProps) {
  const { t } = useTranslation(['versions', 'common'])
  const { id, number } = version
  return (
    <ConfirmDialog
      title={
        recommendation === null
          ? t('restore.title', { number })
          : t('restore.titleOne', { number, name: recommendation.name })
      }
      text={`${t(recommendation === null ? 'restore.text' : 'restore.textOne', { number, language: t(`common:language.${language}`) })} ${t('restore.others')}`}
      confirm={t('restore.confirm')}
      onClose={onClose}
      onConfirm={async () => {
        const body = { language, ...(recommendation !== null && { recommendationId: recommendation.id }) }
        const restored = await restoreVersion(id, body).catch((error: unknown) => {
          // What is said of a closed text speaks of words that were sent to it.
          throw problemCodeOf(error) === 'sealed' ? new ApiProblem('not-allowed') : error
        })
        await onRestored(restored)
      }}
    />
  )
}
