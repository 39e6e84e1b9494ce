import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ApiProblemCode, problemCodeOf } from '../api/api-problem.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Notice } from './notice.tsx'
import formStyles from './server-form.module.css'

type ConfirmDialogProps = {
  title: string
  text: string
  confirm: string
  /** What a code means here, where the usual sentence would mislead. */
  codeTexts?: Partial<Record<ApiProblemCode, string>>
  onClose: () => void
  /** The dialog closes when it settles and shows what it throws. */
  onConfirm: () => Promise<void>
}

/** Asks once more before something that cannot be taken back. */
export function ConfirmDialog({ title, text, confirm, codeTexts = {}, onClose, onConfirm }: ConfirmDialogProps) {
  const { t } = useTranslation()
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<ApiProblemCode | null>(null)
  async function go() {
    setPending(true)
    setProblem(null)
    try {
      await onConfirm()
      onClose()
    } catch (error) {
      setProblem(problemCodeOf(error))
      setPending(false)
    }
  }
  return (
    <Dialog title={title} isOpen onClose={onClose} alert>
      <div className={formStyles['form']}>
        <p>{text}</p>
        {problem !== null && (
          <Notice kind="bad" announced>
            {codeTexts[problem] ?? t(`problem.${problem}`)}
          </Notice>
        )}
        <div className={formStyles['buttons']}>
          <Button kind="danger" isPending={pending} onPress={() => void go()}>
            {confirm}
          </Button>
          <Button autoFocus onPress={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
