import type { Activity, ProgrammeEvent } from '@plenum/schema/api/calendar'
import { localized } from '@plenum/schema/language'
import type { Stage } from '@plenum/schema/stage'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import type { Formats } from '../../shared/time/create-formats.ts'
import { ActivityMark } from './activity-mark.tsx'
import { DeadlineMark } from './deadline-mark.tsx'
import { timelineHead, timelineSizes } from './timeline-sizes.ts'
import { TimelineEvents } from './timeline-events.tsx'
import type { Timeline } from './timeline-layout.ts'
import styles from './timeline.module.css'

const rem = (value: number) => `${value}rem`
const percent = (value: number) => `${value}%`

type TimelinePlotProps = {
  timeline: Timeline
  /** From top to bottom; the id of a theme, or '' for what belongs to none. */
  lanes: readonly { id: string; stage?: Stage; activities: readonly Activity[] }[]
  events: readonly ProgrammeEvent[]
  formats: Formats
  now: number
  label: string
}

/**
 * The drawn part. Horizontal positions are in per cent and vertical ones in rem, so that it fills any width while its
 * words keep the size that the reader has chosen.
 */
export function TimelinePlot({ timeline, lanes, events, formats, now, label }: TimelinePlotProps) {
  const { t } = useTranslation(['programme', 'common'])
  const language = useLanguage()
  const head = timelineHead(timeline.rows)
  const bottom = head + lanes.length * timelineSizes.lane
  return (
    <svg
      className={styles['plot']}
      role="img"
      aria-label={label}
      style={{ blockSize: rem(bottom + timelineSizes.axis) }}
    >
      {timeline.ticks.map(({ at, x }, index) => (
        <g key={at}>
          <line
            className={styles['tick']}
            x1={percent(x)}
            x2={percent(x)}
            y1={rem(head - 0.5)}
            y2={rem(bottom + 0.4)}
          />
          <text
            className={styles['soft']}
            x={percent(x)}
            y={rem(bottom + 1.5)}
            textAnchor={index === 0 ? 'start' : 'middle'}
          >
            {formats.month(at)}
          </text>
        </g>
      ))}
      {lanes.map(({ id }, index) => (
        <line
          key={id}
          className={styles['line']}
          x1="0"
          x2="100%"
          y1={rem(laneY(head, index))}
          y2={rem(laneY(head, index))}
        />
      ))}
      <line className={styles['axis']} x1="0" x2="100%" y1={rem(bottom + 0.4)} y2={rem(bottom + 0.4)} />
      <TimelineEvents timeline={timeline} events={events} now={now} head={head} bottom={bottom + 0.4} />
      {timeline.today !== null && (
        <g>
          <line
            className={styles['today']}
            x1={percent(timeline.today)}
            x2={percent(timeline.today)}
            y1={rem(head - 0.5)}
            y2={rem(bottom + 0.4)}
          />
          <text
            className={styles['todayText']}
            x={percent(timeline.today)}
            y={rem(bottom + 2.2)}
            textAnchor={timeline.today < 5 ? 'start' : timeline.today > 95 ? 'end' : 'middle'}
          >
            {t('course.today')}
          </text>
        </g>
      )}
      {lanes.map(({ id, stage, activities }, index) => {
        const due = timeline.deadlines.get(id)
        const y = laneY(head, index)
        return (
          <g key={id}>
            {due !== undefined && timeline.today !== null && due > timeline.today && (
              <rect
                className={`${styles['span']} ${styles[stage ?? ''] ?? ''}`}
                x={percent(timeline.today)}
                width={percent(due - timeline.today)}
                y={rem(y - 0.25)}
                height={rem(0.5)}
              />
            )}
            {due !== undefined && <DeadlineMark x={percent(due)} y={rem(y)} />}
            {activities.map((activity) => (
              <ActivityMark
                key={activity.id}
                kind={activity.kind}
                state={activity.state}
                x={percent(timeline.activities.get(activity.id) ?? 0)}
                y={rem(y)}
                title={`${formats.day(activity.startsAt)} – ${localized(activity.title, language).text}`}
              />
            ))}
          </g>
        )
      })}
    </svg>
  )
}

function laneY(head: number, index: number): number {
  return head + (index + 0.5) * timelineSizes.lane
}
