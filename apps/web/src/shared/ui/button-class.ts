import styles from './button.module.css'

export type ButtonLook = {
  /** `primary` at most once in what is shown together. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger' | undefined
  small?: boolean | undefined
}

/** The look of a button, also for links that act as the next step. */
export function buttonClass({ kind = 'plain', small = false }: ButtonLook): string {
  return [styles['button'], kind === 'plain' ? '' : styles[kind], small ? styles['small'] : '']
    .filter(Boolean)
    .join(' ')
}
