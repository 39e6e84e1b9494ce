import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './workspace.module.css'

type WorkspaceLayoutProps = {
  /** Where we are; always in sight, with the tools and what must be said. */
  head: ReactNode
  tools?: ReactNode
  notices?: ReactNode
  /** Beside the text; on a narrow window it is in a sheet instead. */
  side: ReactNode
  children: ReactNode
}

/** The workspace: head, side, text. Room for threads and versions is to the right of the text, and taken only by them. */
export function WorkspaceLayout({ head, tools, notices, side, children }: WorkspaceLayoutProps) {
  const { t } = useTranslation('editor')
  const room = useRef<HTMLDivElement>(null)
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = top.current
    if (element === null) return
    // What is scrolled to must come out below the head, whose height depends on language and notices.
    const watch = new ResizeObserver(() =>
      room.current?.style.setProperty('--head', `${Math.ceil(element.getBoundingClientRect().height)}px`),
    )
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return (
    <div ref={room} className={styles['workspace']}>
      <div ref={top} className={styles['head']}>
        {head}
        <section aria-label={t('tool.region')} className={styles['tools']}>
          {tools}
          {notices}
        </section>
      </div>
      <div className={styles['room']}>
        <div className={styles['side']}>{side}</div>
        <main id="content" className={styles['main']}>
          {children}
        </main>
      </div>
    </div>
  )
}
