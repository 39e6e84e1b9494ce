import type { ReactNode } from 'react'
import styles from './empty.module.css'

/** An empty place: what it is for, and the one next step for those who may take it. */
export function Empty({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <p>{text}</p>
      {children}
    </div>
  )
}
