import type { Activity } from '@plenum/schema/api/calendar'
import styles from './timeline.module.css'

const shapes: Record<Activity['kind'], string> = {
  'round-table': 'M0-5.5A5.5 5.5 0 1 1 0 5.5A5.5 5.5 0 1 1 0-5.5Z',
  seminar: 'M-5-5H5V5H-5Z',
  'study-day': 'M0-6L6.5 5.5H-6.5Z',
  workshop: 'M0-6.5L6.5 0L0 6.5L-6.5 0Z',
  other: 'M-1.8-5.5H1.8V-1.8H5.5V1.8H1.8V5.5H-1.8V1.8H-5.5V-1.8H-1.8Z',
}

type ActivityMarkProps = { kind: Activity['kind']; state: Activity['state']; x?: string; y?: string; title?: string }

/** A sign for an activity: its shape says the kind, filled that it was held, crossed that it was cancelled. */
export function ActivityMark({ kind, state, x = '0', y = '0', title }: ActivityMarkProps) {
  return (
    <svg x={x} y={y} className={`${styles['mark']} ${styles[state]}`}>
      {title !== undefined && <title>{title}</title>}
      <path d={shapes[kind]} />
      {state === 'cancelled' && <path d="M-6 6L6-6" />}
    </svg>
  )
}
