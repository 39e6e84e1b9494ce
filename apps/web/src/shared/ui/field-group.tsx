import { type ReactNode, useId } from 'react'
import styles from './field.module.css'

type FieldGroupProps = { label: string; description?: string | undefined; children: ReactNode }

/** Fields that belong together, under one name. */
export function FieldGroup({ label, description, children }: FieldGroupProps) {
  const id = useId()
  return (
    <fieldset className={styles['group']} aria-describedby={description === undefined ? undefined : id}>
      <legend className={styles['label']}>{label}</legend>
      {description !== undefined && (
        <span className={styles['description']} id={id}>
          {description}
        </span>
      )}
      <div>{children}</div>
    </fieldset>
  )
}
