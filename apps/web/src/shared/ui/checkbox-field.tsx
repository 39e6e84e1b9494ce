import styles from './field.module.css'

type CheckboxFieldProps = {
  label: string
  name: string
  value?: string | undefined
  description?: string | undefined
  defaultChecked?: boolean | undefined
}

export function CheckboxField({ label, description, ...props }: CheckboxFieldProps) {
  return (
    <label className={styles['check']}>
      <input type="checkbox" {...props} />
      <span>
        {label}
        {description !== undefined && <small>{description}</small>}
      </span>
    </label>
  )
}
