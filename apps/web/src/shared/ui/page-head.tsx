import type { ReactNode } from 'react'
import { PageHeading } from './page-heading.tsx'
import styles from './page-head.module.css'

type PageHeadProps = { title: ReactNode; lead?: ReactNode; actions?: ReactNode }

/** The beginning of a page: what it is, and what can be done about the whole of it. */
export function PageHead({ title, lead, actions }: PageHeadProps) {
  return (
    <div className={styles['head']}>
      <div className={styles['text']}>
        <PageHeading>{title}</PageHeading>
        {lead !== undefined && lead !== null && <p className={styles['lead']}>{lead}</p>}
      </div>
      {actions !== undefined && actions !== null && <div className={styles['actions']}>{actions}</div>}
    </div>
  )
}
