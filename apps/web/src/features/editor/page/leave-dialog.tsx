import { useTranslation } from 'react-i18next'
import { Button } from '../../../shared/ui/button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import styles from '../dialogs/dialogs.module.css'
import type { Draft } from '../connection/draft.ts'
import { useDraftState } from '../connection/use-draft-state.ts'
import { useLeaveGuard } from '../connection/use-leave-guard.ts'

type LeaveDialogProps = {
  draft: Draft
  /** Words were set aside, and are to be dealt with. */
  setAside: boolean
  /** There are suggestions that were not sent: they outlive a way through Plenum, not the window. */
  unsent: boolean
}

/** Asks before words are left behind that exist nowhere else. */
export function LeaveDialog({ draft, setAside, unsent }: LeaveDialogProps) {
  const { t } = useTranslation('editor')
  const onlyHere = useDraftState(
    draft,
    ({ unsaved, line, keepsCopy }) => (unsaved && line !== 'offline-kept') || (setAside && !keepsCopy),
  )
  const guard = useLeaveGuard(onlyHere, onlyHere || unsent)
  if (guard.status !== 'blocked') return null
  return (
    <Dialog title={t('leave.title')} isOpen onClose={guard.reset} alert>
      <div className={styles['form']}>
        <p>{t('leave.text')}</p>
        <div className={styles['buttons']}>
          <Button kind="primary" autoFocus onPress={guard.reset}>
            {t('leave.stay')}
          </Button>
          <Button kind="danger" onPress={guard.proceed}>
            {t('leave.go')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
