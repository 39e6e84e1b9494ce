import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input, Label, Text, TextField as AriaTextField } from 'react-aria-components/TextField'
import { useTranslation } from 'react-i18next'
import { FieldError } from './field-error.tsx'
import styles from './field.module.css'

type PasswordFieldProps = {
  label: string
  name: string
  autoComplete: 'current-password' | 'new-password'
  description?: string | undefined
  minLength?: number | undefined
  autoFocus?: boolean | undefined
}

/** A password that can be looked at while it is typed. */
export function PasswordField({ label, description, minLength, autoFocus, ...input }: PasswordFieldProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  return (
    <AriaTextField
      {...input}
      isRequired
      type={shown ? 'text' : 'password'}
      className={styles['field'] ?? ''}
      maxLength={200}
      {...(minLength === undefined ? {} : { minLength })}
      {...(autoFocus === undefined ? {} : { autoFocus })}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      {description !== undefined && (
        <Text slot="description" className={styles['description'] ?? ''}>
          {description}
        </Text>
      )}
      <div className={styles['withButton']}>
        <Input className={styles['input'] ?? ''} spellCheck={false} autoCapitalize="none" />
        <Button onPress={() => setShown(!shown)} aria-label={shown ? t('field.hidePassword') : t('field.showPassword')}>
          {shown ? <EyeOff size={18} aria-hidden /> : <Eye size={18} aria-hidden />}
        </Button>
      </div>
      <FieldError minLength={minLength} maxLength={200} />
    </AriaTextField>
  )
}
