import type { ProgrammeEvent } from '@plenum/schema/api/calendar'
import { localized } from '@plenum/schema/language'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import type { Timeline } from './timeline-layout.ts'
import { timelineSizes } from './timeline-sizes.ts'
import styles from './timeline.module.css'

const rem = (value: number) => `${value}rem`
const percent = (value: number) => `${value}%`

type TimelineEventsProps = {
  timeline: Timeline
  events: readonly ProgrammeEvent[]
  now: number
  /** Where the lanes begin, and where the lines of the events end; in rem. */
  head: number
  bottom: number
}

/** The events, each a line through all lanes with a dot and its title; filled when it is over. All lines lie below all
 * words. */
export function TimelineEvents({ timeline, events, now, head, bottom }: TimelineEventsProps) {
  const language = useLanguage()
  const placed = timeline.events.flatMap((place) => {
    const event = events.find(({ id }) => id === place.id)
    return event === undefined
      ? []
      : [{ ...place, event, y: head - 0.5 - (timeline.rows - 1 - place.row) * timelineSizes.label }]
  })
  return (
    <>
      {placed.map(({ id, x, y }) => (
        <line key={id} className={styles['eventLine']} x1={percent(x)} x2={percent(x)} y1={rem(y)} y2={rem(bottom)} />
      ))}
      {placed.map(({ id, x, y, anchor, event }) => (
        <g key={id}>
          <circle
            className={`${styles['eventDot']} ${Date.parse(event.startsAt) > now ? styles['ahead'] : ''}`}
            cx={percent(x)}
            cy={rem(y)}
            r="5"
          />
          <text
            className={styles['strong']}
            x={percent(x)}
            y={rem(y - 0.75)}
            dx={anchor === 'start' ? -5 : anchor === 'end' ? 5 : 0}
            textAnchor={anchor}
          >
            {localized(event.title, language).text}
          </text>
        </g>
      ))}
    </>
  )
}
