import {
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaProps,
} from 'react-aria-components/TextField'
import { useTranslation } from 'react-i18next'
import { FieldError } from './field-error.tsx'
import styles from './field.module.css'

export type TextFieldProps = Omit<AriaProps, 'children' | 'className' | 'style'> & {
  /** Left out only where `aria-label` names the field. */
  label?: string | undefined
  description?: string | undefined
  /** Rows of a text of several lines; a single line when left out. */
  rows?: number | undefined
  /** Says "optional" beside the label; required fields are the rule in most forms. */
  optional?: boolean | undefined
  /** Language of what is written in it, for spelling and screen readers. */
  contentLanguage?: string | undefined
}

/** A labelled text field with help below the label and its fault below itself. */
export function TextField({ label, description, rows, optional, contentLanguage, ...props }: TextFieldProps) {
  const { t } = useTranslation()
  const className = styles['input'] ?? ''
  return (
    <AriaTextField {...props} className={styles['field'] ?? ''}>
      {label !== undefined && (
        <Label className={styles['label'] ?? ''}>
          {label} {optional === true && <small>({t('field.optional')})</small>}
        </Label>
      )}
      {description !== undefined && (
        <Text slot="description" className={styles['description'] ?? ''}>
          {description}
        </Text>
      )}
      {rows === undefined ? (
        <Input className={className} lang={contentLanguage} />
      ) : (
        <TextArea className={className} rows={rows} lang={contentLanguage} />
      )}
      <FieldError type={props.type} minLength={props.minLength} maxLength={props.maxLength} />
    </AriaTextField>
  )
}
