import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblemCode } from '../api/api-problem.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { FormButtons } from './form-buttons.tsx'
import { Notice } from './notice.tsx'
import { ServerForm } from './server-form.tsx'

type FormDialogProps = {
  title: string
  submit: string
  onClose: () => void
  /** Sends the form; the dialog closes when it settles and shows what it throws. */
  onSubmit: (data: FormData) => Promise<void>
  codeFields?: Partial<Record<ApiProblemCode, string>>
  codeTexts?: Partial<Record<ApiProblemCode, string>>
  wide?: boolean | undefined
  children: ReactNode
}

/** A form in a window of its own. What was typed is not thrown away by one press of Escape. */
export function FormDialog({
  title,
  submit,
  onClose,
  onSubmit,
  codeFields,
  codeTexts,
  wide,
  children,
}: FormDialogProps) {
  const { t } = useTranslation()
  const [dirty, setDirty] = useState(false)
  const [asking, setAsking] = useState(false)
  const leave = () => (dirty && !asking ? setAsking(true) : onClose())
  return (
    <Dialog title={title} isOpen onClose={leave} wide={wide}>
      <ServerForm
        onDirty={() => setDirty(true)}
        onSubmit={async (data) => {
          await onSubmit(data)
          onClose()
        }}
        {...(codeFields === undefined ? {} : { codeFields })}
        {...(codeTexts === undefined ? {} : { codeTexts })}
      >
        {children}
        {asking && (
          <Notice kind="warn" announced>
            <Button small autoFocus onPress={onClose}>
              {t('dialog.dismiss')}
            </Button>
          </Notice>
        )}
        <FormButtons submit={submit} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  )
}
