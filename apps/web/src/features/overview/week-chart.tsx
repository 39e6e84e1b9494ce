import type { Week } from '@plenum/schema/api/overview'
import { useTranslation } from 'react-i18next'
import type { Formats } from '../../shared/time/create-formats.ts'
import { monthMarks } from './month-marks.ts'
import styles from './overview.module.css'

type WeekChartProps = {
  weeks: readonly Week[]
  of: 'edits' | 'contributions'
  formats: Formats
}

/** A bar per week. What it shows is said to those who do not see it, and stands in the table beside it. */
export function WeekChart({ weeks, of, formats }: WeekChartProps) {
  const { t } = useTranslation('overview')
  const most = Math.max(1, ...weeks.map((week) => week[of]))
  const total = weeks.reduce((sum, week) => sum + week[of], 0)
  const first = weeks[0]?.monday ?? ''
  return (
    <figure className={styles['chart']}>
      <figcaption>
        {t(of)} <span className={styles['soft']}>{t('perWeek')}</span>
      </figcaption>
      <div
        className={styles['plot']}
        role="img"
        aria-label={t('chartOf', { what: t(of), total, from: formats.day(`${first}T12:00:00Z`), most })}
      >
        <span className={styles['most']}>{most}</span>
        <div className={styles['bars']}>
          {weeks.map((week) => (
            <span key={week.monday} style={{ blockSize: `${(100 * week[of]) / most}%` }} />
          ))}
        </div>
        <div className={styles['axis']}>
          {monthMarks(weeks.map(({ monday }) => monday)).map(({ index, monday }) => (
            <span key={monday} style={{ insetInlineStart: `${(100 * index) / weeks.length}%` }}>
              {formats.month(Date.parse(`${monday}T12:00:00Z`))}
            </span>
          ))}
        </div>
      </div>
    </figure>
  )
}
