import { useId } from 'react'
import styles from './field.module.css'

type SelectFieldProps<Value extends string> = {
  label: string
  name: string
  options: readonly { value: Value; label: string }[]
  description?: string | undefined
  defaultValue?: Value | undefined
  value?: Value | undefined
  onChange?: ((value: Value) => void) | undefined
  hideLabel?: boolean | undefined
}

/** One of a few: the browser's own list, which every keyboard, reader and thumb knows. */
export function SelectField<Value extends string>({
  label,
  description,
  options,
  onChange,
  hideLabel,
  ...props
}: SelectFieldProps<Value>) {
  const id = useId()
  return (
    <div className={styles['field']}>
      {hideLabel !== true && (
        <label className={styles['label']} htmlFor={id}>
          {label}
        </label>
      )}
      {description !== undefined && (
        <span className={styles['description']} id={`${id}-description`}>
          {description}
        </span>
      )}
      <select
        {...props}
        id={id}
        className={styles['input']}
        aria-label={hideLabel === true ? label : undefined}
        aria-describedby={description === undefined ? undefined : `${id}-description`}
        onChange={(event) => onChange?.(event.target.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
