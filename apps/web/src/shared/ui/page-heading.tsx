import type { ReactNode } from 'react'

/** The page's first heading: it takes the focus after navigation, so that a screen reader says where one is. */
export function PageHeading({ children, lang }: { children: ReactNode; lang?: string | undefined }) {
  return (
    <h1 tabIndex={-1} lang={lang}>
      {children}
    </h1>
  )
}
