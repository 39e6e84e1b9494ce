import { MessageSquareText } from 'lucide-react'
import type { DiscussionPort } from '../discussion-port.ts'
import styles from '../toolbar/toolbar.module.css'

/** Opens and closes the discussion; always there, with how much is open in it. */
export function PanelButton({ discussion }: { discussion: DiscussionPort }) {
  const { panelTitle, count, isPanelOpen, onPanelOpen } = discussion
  return (
    <button
      type="button"
      className={`${styles['tool']} ${styles['panelButton']}`}
      aria-expanded={isPanelOpen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPanelOpen(!isPanelOpen)}
    >
      <MessageSquareText aria-hidden />
      <span className={styles['panelWord']}>{panelTitle}</span> <span className={styles['badge']}>{count}</span>
    </button>
  )
}
