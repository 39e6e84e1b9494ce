import { type ReactNode, useId } from 'react'
import styles from './section.module.css'

type SectionProps = { title: string; actions?: ReactNode; children: ReactNode }

/** A part of a page with its heading and what can be done about it. */
export function Section({ title, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {actions !== undefined && actions !== null && <div className={styles['actions']}>{actions}</div>}
      </div>
      {children}
    </section>
  )
}
