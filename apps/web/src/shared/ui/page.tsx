import type { ReactNode } from 'react'
import styles from './page.module.css'

type PageProps = { title: string; width?: 'narrow' | 'middle' | 'full' | undefined; children: ReactNode }

/** The main part of a page and the title of its tab. */
export function Page({ title, width = 'full', children }: PageProps) {
  return (
    <main id="content" className={width === 'full' ? styles['page'] : `${styles['page']} ${styles[width]}`}>
      <title>{`${title} – Plenum`}</title>
      {children}
    </main>
  )
}
