import type { Activity } from '@plenum/schema/api/version'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../shared/time/use-formats.ts'
import { sizeOf } from '../list/authors-of.ts'
import { type ActivityBar, activityBars } from './activity-bars.ts'
import { ActivityTable } from './activity-table.tsx'
import styles from './chart.module.css'

/** Height of the picture in rem. */
const height = 5.5
const leastHeight = 0.2
const percent = (value: number) => `${value}%`
const rem = (value: number) => `${value}rem`

/** Work on the theme over time: what was inserted above the line, what was deleted below; as a table one click away. */
export function ActivityChart({ activity, timeZone }: { activity: Activity; timeZone: string }) {
  const { t } = useTranslation('versions')
  const { unit, bars } = useMemo(() => activityBars(activity.hours, timeZone), [activity, timeZone])
  // Days bear the time zone in them.
  const formats = useFormats(unit === 'hour' ? timeZone : 'UTC')
  const [first, last] = [bars[0], bars.at(-1)]
  if (first === undefined || last === undefined) return null
  const when = ({ from }: ActivityBar) =>
    unit === 'hour'
      ? formats.moment(from)
      : unit === 'day'
        ? formats.day(from)
        : t('chart.week', { day: formats.day(from) })
  const above = Math.max(...bars.map(({ inserted }) => inserted))
  const below = Math.max(...bars.map(({ deleted }) => deleted))
  const scale = height / Math.max(1, above + below)
  // A sentence is to be seen beside a text that was brought along whole.
  const tall = (characters: number) => (characters === 0 ? 0 : Math.max(leastHeight, characters * scale))
  const line = tall(above)
  const step = 100 / bars.length
  // One hour of work is not to fill the page.
  const width = Math.min(step * 0.7, 4)
  return (
    <figure className={styles['figure']}>
      <svg
        className={styles['chart']}
        style={{ blockSize: rem(height) }}
        role="img"
        aria-label={t('chart.label', { from: when(first), to: when(last), ...sizeOf(bars) })}
      >
        {bars.map((bar, index) => {
          const x = percent(index * step + (step - width) / 2)
          return (
            <g key={bar.from}>
              <title>
                {when(bar)}: +{bar.inserted} −{bar.deleted}
              </title>
              <rect
                className={styles['inserted']}
                x={x}
                width={percent(width)}
                y={rem(line - tall(bar.inserted))}
                height={rem(tall(bar.inserted))}
              />
              <rect
                className={styles['deleted']}
                x={x}
                width={percent(width)}
                y={rem(line)}
                height={rem(tall(bar.deleted))}
              />
            </g>
          )
        })}
        <line className={styles['line']} x1="0" x2="100%" y1={rem(line)} y2={rem(line)} />
      </svg>
      <figcaption className={styles['legend']}>
        <span>{when(first)}</span>
        <span>
          <i className={styles['inserted']} aria-hidden /> {t('chart.inserted')}{' '}
          <i className={styles['deleted']} aria-hidden /> {t('chart.deleted')}
        </span>
        <span>{bars.length > 1 && when(last)}</span>
      </figcaption>
      <details className={styles['details']}>
        <summary>{t('chart.asTable')}</summary>
        <ActivityTable bars={bars} people={activity.people} when={when} list={formats.list} />
      </details>
    </figure>
  )
}
