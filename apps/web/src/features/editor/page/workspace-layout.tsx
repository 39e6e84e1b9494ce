import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DiscussionPort } from '../discussion-port.ts'
import { Panel } from './panel.tsx'
import styles from './workspace.module.css'
import { type WorkspaceSlots, WorkspaceSlotsContext } from './workspace-slots.ts'

type WorkspaceLayoutProps = {
  /** Where we are; always in sight, with the tools and what must be said. */
  head: ReactNode
  notices?: ReactNode
  /** Stands to the right of the text; on a narrow window it is in a sheet. */
  discussion: DiscussionPort
  /** The text, which puts its tools and what stands at its left into the layout with `InSlot`. */
  children: ReactNode
}

/** The workspace: head, side, text, panel. One for as long as the page stands, whatever editor is in it. */
export function WorkspaceLayout({ head, notices, discussion, children }: WorkspaceLayoutProps) {
  const { t } = useTranslation('editor')
  const room = useRef<HTMLDivElement>(null)
  const top = useRef<HTMLDivElement>(null)
  const [tools, setTools] = useState<HTMLElement | null>(null)
  const [side, setSide] = useState<HTMLElement | null>(null)
  const [more, setMore] = useState<HTMLElement | null>(null)
  const slots: WorkspaceSlots = useMemo(() => ({ tools, side, notices: more }), [tools, side, more])
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
    <WorkspaceSlotsContext value={slots}>
      <div ref={room} className={styles['workspace']} data-panel={discussion.isPanelOpen || undefined}>
        <div ref={top} className={styles['head']}>
          {head}
          <section aria-label={t('tool.region')} className={styles['tools']}>
            <div ref={setTools} className={styles['toolsRoom']} />
            {notices}
            <div ref={setMore} />
          </section>
        </div>
        <div className={styles['room']}>
          <div ref={setSide} className={styles['side']} />
          <main id="content" className={styles['main']}>
            {children}
          </main>
          <Panel discussion={discussion} />
        </div>
      </div>
    </WorkspaceSlotsContext>
  )
}
