import { Search } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useScrollEdges } from '../../../shared/ui/use-scroll-edges.ts'
import type { ReadReason } from '../page/read-reason.ts'
import { Tool } from './tool.tsx'
import styles from './toolbar.module.css'

type ReadingToolsProps = {
  /** Why one may only read; null while a notice says that the text is over, and there is nothing to be done with it. */
  reason: ReadReason | null
  onFind: () => void
  /** At the right end. */
  end: ReactNode
  children: ReactNode
}

/** In the place of the toolbar for those who read: why, the outline on a narrow window, and find. */
export function ReadingTools({ reason, onFind, end, children }: ReadingToolsProps) {
  const { t } = useTranslation('editor')
  const bar = useRef<HTMLDivElement>(null)
  useScrollEdges(bar)
  if (reason === null) return null
  return (
    <div ref={bar} className={`${styles['bar']} ${styles['readingBar']}`}>
      {children}
      <p className={styles['reason']}>{t(`reading.${reason}`)}</p>
      <Tool label={t('tool.find')} onPress={onFind}>
        <Search aria-hidden /> <span className={styles['word']}>{t('tool.find')}</span>
      </Tool>
      {end}
    </div>
  )
}
