import { FieldError as AriaFieldError } from 'react-aria-components/TextField'
import styles from './field.module.css'
import { type FieldRules, useFieldMessage } from './use-field-message.ts'

/** What is wrong with a field, in the language of the interface (the browser would say it in its own). */
export function FieldError(rules: FieldRules) {
  const messageOf = useFieldMessage(rules)
  return <AriaFieldError className={styles['error'] ?? ''}>{messageOf}</AriaFieldError>
}
