import type { Activity, ProgrammeEvent } from '@plenum/schema/api/calendar'
import type { Theme } from '@plenum/schema/api/theme'
import { localized } from '@plenum/schema/language'
import { Link } from '@tanstack/react-router'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import type { Formats } from '../../shared/time/create-formats.ts'
import { useTimeLeftText } from '../../shared/time/use-time-left-text.ts'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { StageBadge } from '../../shared/ui/stage-badge.tsx'
import { useScrollEdges } from '../../shared/ui/use-scroll-edges.ts'
import { TimelineLegend } from './timeline-legend.tsx'
import { layoutTimeline } from './timeline-layout.ts'
import { timelineHead, timelineSizes } from './timeline-sizes.ts'
import { TimelineTools } from './timeline-tools.tsx'
import { type ZoomLevel, zoomBy, zoomFactor } from './timeline-zoom.ts'
import { TimelinePlot } from './timeline-plot.tsx'
import { useKeepMiddle } from './use-keep-middle.ts'
import { useTodayInSight } from './use-today-in-sight.ts'
import styles from './timeline.module.css'

type TimelinePictureProps = {
  events: readonly ProgrammeEvent[]
  activities: readonly Activity[]
  themes: readonly Theme[]
  formats: Formats
  now: number
}

/** The programme's course: a lane per theme with its activities, the events across all, the stages at the end. */
export function TimelinePicture({ events, activities, themes, formats, now }: TimelinePictureProps) {
  const { t } = useTranslation(['programme', 'common'])
  const language = useLanguage()
  const leftText = useTimeLeftText()
  const [level, setLevel] = useState<ZoomLevel>('all')
  const input = {
    events: events.map(({ id, startsAt, title }) => ({
      id,
      at: Date.parse(startsAt),
      label: localized(title, language).text,
    })),
    activities: activities.map(({ id, startsAt }) => ({ id, at: Date.parse(startsAt) })),
    deadlines: themes.flatMap(({ id, deadline, stage }) =>
      deadline === null || stage === 'frozen' ? [] : [{ id, at: Date.parse(deadline) }],
    ),
    now,
    width: 640,
    letter: 7,
  }
  const whole = layoutTimeline(input)
  const factor = whole === null ? 1 : zoomFactor(level, whole)
  const timeline = layoutTimeline({ ...input, zoom: factor })
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  useScrollEdges(scroller)
  useTodayInSight(scroller, timeline?.today ?? null)
  const hold = useKeepMiddle(scroller, factor, timeline?.today ?? 50)
  const zoomTo = (next: ZoomLevel) => {
    hold()
    setLevel(next)
  }
  if (timeline === null) return null
  const general = activities.filter(({ themeIds }) => !themes.some(({ id }) => themeIds.includes(id)))
  const lanes = [
    ...themes.map(({ id, stage }) => ({
      id,
      stage,
      activities: activities.filter(({ themeIds }) => themeIds.includes(id)),
    })),
    ...(general.length > 0 ? [{ id: '', activities: general }] : []),
  ]
  return (
    <figure className={styles['figure']}>
      <TimelineTools id={id} level={level} timeline={timeline} onLevel={zoomTo} />
      {/* Focusable, so that the keyboard can scroll it where the screen is narrow. */}
      <div
        ref={scroller}
        className={styles['scroll']}
        tabIndex={0}
        role="group"
        aria-label={t('course.title')}
        aria-describedby={id}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return
          const by = { '+': 1, '=': 1, '-': -1 }[event.key]
          if (by === 1 || by === -1) zoomTo(zoomBy(level, by, timeline))
          if (event.key === 'Home') event.currentTarget.scrollLeft = 0
          if (event.key === 'End') event.currentTarget.scrollLeft = event.currentTarget.scrollWidth
        }}
      >
        <div
          className={styles['grid']}
          data-zoomed={factor > 1 || undefined}
          style={{
            ...(factor > 1 && { gridTemplateColumns: `var(--gutter) minmax(${40 * factor}rem, 1fr) max-content` }),
            gridTemplateRows: `${timelineHead(timeline.rows)}rem repeat(${lanes.length}, var(--row)) ${timelineSizes.axis}rem`,
          }}
        >
          <TimelinePlot
            timeline={timeline}
            lanes={lanes}
            events={events}
            formats={formats}
            now={now}
            label={t('course.picture', {
              from: formats.longMonth(timeline.from),
              to: formats.longMonth(timeline.to - 43_200_000),
            })}
          />
          {lanes.map(({ id }, index) => {
            const theme = themes.find((candidate) => candidate.id === id)
            return (
              <div key={id} className={styles['lane']} style={{ gridRow: index + 2 }}>
                {theme === undefined ? (
                  <span>{t('course.general')}</span>
                ) : (
                  <Link to="/themes/$themeId" params={{ themeId: id }}>
                    <ContentText text={theme.title} />
                  </Link>
                )}
              </div>
            )
          })}
          {themes.map(({ id, stage, round, deadline }, index) => (
            <div key={id} className={styles['stage']} style={{ gridColumn: 3, gridRow: index + 2 }}>
              <StageBadge stage={stage} round={round} />
              {deadline !== null && stage !== 'frozen' && <span>{leftText(deadline, now)}</span>}
            </div>
          ))}
        </div>
      </div>
      <TimelineLegend activities={activities} deadlines={timeline.deadlines.size > 0} />
    </figure>
  )
}
