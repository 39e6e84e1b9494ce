import { useId } from 'react'
import styles from './field.module.css'

type FileFieldProps = {
  label: string
  name: string
  description: string
  /** As of the attribute of the same name; only proposes, and the server decides. */
  accept: string
  onChoose?: ((file: File | null) => void) | undefined
}

/** A file of the device: the browser's own field, which every keyboard, reader and thumb knows. */
export function FileField({ label, name, description, accept, onChoose }: FileFieldProps) {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <span className={styles['description']} id={`${id}-description`}>
        {description}
      </span>
      <input
        id={id}
        type="file"
        name={name}
        accept={accept}
        className={styles['input']}
        aria-describedby={`${id}-description`}
        onChange={(event) => onChoose?.(event.target.files?.[0] ?? null)}
      />
    </div>
  )
}
