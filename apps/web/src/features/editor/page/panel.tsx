import { Dialog } from '../../../shared/ui/dialog.tsx'
import type { DiscussionPort } from '../discussion-port.ts'
import { useMedia } from './use-media.ts'
import styles from './workspace.module.css'

/** Below this there is no room for two columns; the same width as in workspace.module.css. Paper is not a window. */
const narrow = 'screen and (max-width: 60rem)'

/** The discussion beside the text; on a narrow window over it. */
export function Panel({ discussion }: { discussion: DiscussionPort }) {
  const { panel, panelTitle, isPanelOpen, onPanelOpen } = discussion
  const isNarrow = useMedia(narrow)
  if (isNarrow) {
    return (
      <Dialog title={panelTitle} isOpen={isPanelOpen} onClose={() => onPanelOpen(false)}>
        {panel}
      </Dialog>
    )
  }
  return (
    isPanelOpen && (
      <aside aria-label={panelTitle} className={styles['panel']}>
        {panel}
      </aside>
    )
  )
}
