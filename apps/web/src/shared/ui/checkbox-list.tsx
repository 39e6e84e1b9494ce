import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckboxField } from './checkbox-field.tsx'
import styles from './field.module.css'

type CheckboxListProps = {
  label: string
  name: string
  options: readonly { value: string; label: string; description?: string }[]
  defaultValue?: readonly string[] | undefined
  description?: string | undefined
  /** At least one must be ticked. */
  required?: boolean | undefined
  onChange?: ((values: string[]) => void) | undefined
}

/** Any number of a few, as a group with a name; read with `readAll`. */
export function CheckboxList({
  label,
  name,
  options,
  defaultValue = [],
  description,
  required,
  onChange,
}: CheckboxListProps) {
  const { t } = useTranslation()
  const id = useId()
  const [missing, setMissing] = useState(false)
  const describedBy = [description === undefined ? '' : `${id}-description`, missing ? `${id}-error` : '']
  return (
    <fieldset
      className={styles['group']}
      aria-describedby={describedBy.join(' ').trim() || undefined}
      onChange={(event) => {
        const ticked = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input:checked')]
        const first = event.currentTarget.querySelector('input')
        // The browser then refuses to send the form and puts the focus here.
        first?.setCustomValidity(required === true && ticked.length === 0 ? t('field.requiredChoice') : '')
        setMissing(required === true && ticked.length === 0)
        onChange?.(ticked.map((input) => input.value))
      }}
    >
      <legend className={styles['label']}>{label}</legend>
      {description !== undefined && (
        <span className={styles['description']} id={`${id}-description`}>
          {description}
        </span>
      )}
      <div className={styles['checks']}>
        {options.map((option) => (
          <CheckboxField
            key={option.value}
            name={name}
            value={option.value}
            label={option.label}
            description={option.description}
            defaultChecked={defaultValue.includes(option.value)}
          />
        ))}
      </div>
      {missing && (
        <span className={styles['error']} id={`${id}-error`} role="alert">
          {t('field.requiredChoice')}
        </span>
      )}
    </fieldset>
  )
}
