import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Form } from 'react-aria-components/Form'
import { useTranslation } from 'react-i18next'
import { ApiProblem, type ApiProblemCode, problemCodeOf } from '../api/api-problem.ts'
import { type AssignedProblem, assignProblem } from './assign-problem.ts'
import { FormPending } from './form-pending.ts'
import { Notice } from './notice.tsx'
import styles from './server-form.module.css'

type ServerFormProps = {
  /** Sends the form; what it throws is shown, at the fields where the problem names them. */
  onSubmit: (data: FormData) => Promise<void>
  children: ReactNode
  /** Codes that are about one field though the server names none, e.g. `email-taken`. */
  codeFields?: Partial<Record<ApiProblemCode, string>>
  /** What a code means in this form, where the usual sentence would mislead. */
  codeTexts?: Partial<Record<ApiProblemCode, string>>
  onDirty?: () => void
}

/** A form that the browser checks first and the server last; the first fault gets the focus. */
export function ServerForm({ onSubmit, children, codeFields, codeTexts = {}, onDirty }: ServerFormProps) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const notice = useRef<HTMLDivElement>(null)
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<AssignedProblem | null>(null)

  useEffect(() => {
    if (problem === null) return
    const [first] = problem.fields
    const input = first === undefined ? null : form.current?.elements.namedItem(first)
    const target = input instanceof HTMLElement ? input : notice.current
    target?.focus()
  }, [problem])

  async function send(element: HTMLFormElement) {
    if (pending) return
    setPending(true)
    setProblem(null)
    try {
      await onSubmit(new FormData(element))
    } catch (error) {
      const names = [...new Set(Array.from(element.elements, (input) => input.getAttribute('name') ?? ''))].filter(
        Boolean,
      )
      setProblem(
        error instanceof ApiProblem
          ? assignProblem(error, names, codeFields)
          : { code: problemCodeOf(error), fields: [] },
      )
    } finally {
      setPending(false)
    }
  }

  // Not among the typed props of React Aria's form, which passes it on all the same.
  const onEachInput = {
    onInput({ target }: FormEvent) {
      settleFault(target)
      onDirty?.()
    },
  }
  const atFields = problem?.fields ?? []
  const codeText = problem === null ? '' : (codeTexts[problem.code] ?? t(`problem.${problem.code}`))
  const fieldText = problem?.code === 'bad-request' ? t('field.refused') : codeText
  return (
    <Form
      ref={form}
      className={styles['form'] ?? ''}
      validationErrors={Object.fromEntries(atFields.map((name) => [name, fieldText]))}
      onSubmit={(event) => {
        event.preventDefault()
        void send(event.currentTarget)
      }}
      {...onEachInput}
    >
      <FormPending value={pending}>
        {children}
        {problem !== null && atFields.length === 0 && (
          <Notice kind="bad" ref={notice} announced>
            {codeText}
          </Notice>
        )}
      </FormPending>
    </Form>
  )
}

/**
 * A fault goes away as soon as it is mended, not when the field is left: the line that then disappears would move the
 * button from under the pointer that is about to press it.
 */
function settleFault(target: EventTarget): void {
  if (!(target instanceof HTMLElement) || target.getAttribute('aria-invalid') !== 'true') return
  target.dispatchEvent(new Event('change', { bubbles: true }))
}
