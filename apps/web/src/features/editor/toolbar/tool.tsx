import type { ReactNode } from 'react'
import styles from './toolbar.module.css'

type ToolProps = {
  /** Name, and what a hover shows; with the keys, where there are any. */
  label: string
  keys?: string | undefined
  pressed?: boolean | undefined
  disabled?: boolean | undefined
  onPress: () => void
  /** What is shown in place of the label: a letter or a sign that everybody knows. */
  children?: ReactNode
}

/**
 * A plain button: React Aria's would take the focus, and the cursor with it. One that cannot be used stays focusable,
 * so that the arrow keys find the same place for everything.
 */
export function Tool({ label, keys, pressed, disabled = false, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      className={styles['tool']}
      title={keys === undefined ? label : `${label} (${keys})`}
      aria-label={children === undefined ? undefined : label}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!disabled) onPress()
      }}
    >
      {children ?? label}
    </button>
  )
}
