import type { ReactNode, Ref } from 'react'
import styles from './notice.module.css'

type NoticeProps = {
  kind: 'info' | 'good' | 'warn' | 'bad'
  children: ReactNode
  /** Read out when it appears. */
  announced?: boolean | undefined
  ref?: Ref<HTMLDivElement> | undefined
}

/** One sentence that must be seen, in the colour of what it means. */
export function Notice({ kind, children, announced, ref }: NoticeProps) {
  const role = announced === true ? (kind === 'bad' ? 'alert' : 'status') : undefined
  return (
    <div ref={ref} role={role} tabIndex={-1} className={`${styles['notice']} ${styles[kind]}`}>
      {children}
    </div>
  )
}
