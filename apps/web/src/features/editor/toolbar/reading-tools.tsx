import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadReason } from '../page/read-reason.ts'
import { Tool } from './tool.tsx'
import styles from './toolbar.module.css'

type ReadingToolsProps = {
  /** Why one may only read; null while that is said elsewhere. */
  reason: ReadReason | null
  onFind: () => void
  children: ReactNode
}

/** In the place of the toolbar for those who read: why, the outline on a narrow window, and find. */
export function ReadingTools({ reason, onFind, children }: ReadingToolsProps) {
  const { t } = useTranslation('editor')
  return (
    <div className={`${styles['bar']} ${styles['readingBar']}`}>
      {children}
      <p className={styles['reason']}>{reason !== null && t(`reading.${reason}`)}</p>
      <Tool label={t('tool.find')} onPress={onFind}>
        <Search aria-hidden /> {t('tool.find')}
      </Tool>
    </div>
  )
}
