import { ZoomIn, ZoomOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../shared/ui/button.tsx'
import styles from './timeline.module.css'
import { type ZoomLevel, zoomBy } from './timeline-zoom.ts'

type TimelineToolsProps = {
  /** Names what is said of the keys. */
  id: string
  level: ZoomLevel
  timeline: { from: number; to: number }
  onLevel: (level: ZoomLevel) => void
}

/** How much of the course is seen at once. */
export function TimelineTools({ id, level, timeline, onLevel }: TimelineToolsProps) {
  const { t } = useTranslation(['calendar'])
  const [nearer, further] = [zoomBy(level, 1, timeline), zoomBy(level, -1, timeline)]
  return (
    <div className={styles['tools']} role="group" aria-label={t('zoom.title')}>
      <span role="status">{t(`zoom.${level}`)}</span>
      <Button
        kind="quiet"
        small
        aria-label={t('zoom.out')}
        isDisabled={further === level}
        onPress={() => onLevel(further)}
      >
        <ZoomOut aria-hidden />
      </Button>
      <Button
        kind="quiet"
        small
        aria-label={t('zoom.in')}
        isDisabled={nearer === level}
        onPress={() => onLevel(nearer)}
      >
        <ZoomIn aria-hidden />
      </Button>
      <span id={id} hidden>
        {t('zoom.keys')}
      </span>
    </div>
  )
}
