import styles from './field.module.css'

type CheckboxFieldProps = {
  label: string
  name: string
  value?: string | undefined
  description?: string | undefined
  defaultChecked?: boolean | undefined
  onChange?: ((checked: boolean) => void) | undefined
}

export function CheckboxField({ label, description, onChange, ...props }: CheckboxFieldProps) {
  return (
    <label className={styles['check']}>
      <input type="checkbox" {...props} onChange={(event) => onChange?.(event.target.checked)} />
      <span>
        {label}
        {description !== undefined && <small>{description}</small>}
      </span>
    </label>
  )
}
