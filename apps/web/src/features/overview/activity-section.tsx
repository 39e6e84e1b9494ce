import type { Week } from '@plenum/schema/api/overview'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Formats } from '../../shared/time/create-formats.ts'
import { Button } from '../../shared/ui/button.tsx'
import { DataTable } from '../../shared/ui/data-table.tsx'
import { Empty } from '../../shared/ui/empty.tsx'
import { Section } from '../../shared/ui/section.tsx'
import styles from './overview.module.css'
import { WeekChart } from './week-chart.tsx'

/** What was written and said, week by week, as pictures or as the table behind them. */
export function ActivitySection({ weeks, formats }: { weeks: readonly Week[]; formats: Formats }) {
  const { t } = useTranslation('overview')
  const [asTable, setAsTable] = useState(false)
  if (weeks.length === 0) {
    return (
      <Section title={t('activity')}>
        <Empty text={t('nothingYet')} />
      </Section>
    )
  }
  return (
    <Section
      title={t('activity')}
      actions={
        <Button kind="quiet" small onPress={() => setAsTable(!asTable)}>
          {asTable ? t('asPicture') : t('asTable')}
        </Button>
      }
    >
      {asTable ? (
        <DataTable
          label={t('activity')}
          rows={weeks.toReversed()}
          rowKey={({ monday }) => monday}
          columns={[
            {
              key: 'week',
              label: t('week'),
              kind: 'head',
              renderCell: ({ monday }) => formats.day(`${monday}T12:00:00Z`),
            },
            { key: 'edits', label: t('edits'), kind: 'number', renderCell: ({ edits }) => edits },
            {
              key: 'contributions',
              label: t('contributions'),
              kind: 'number',
              renderCell: ({ contributions }) => contributions,
            },
          ]}
        />
      ) : (
        <div className={styles['charts']}>
          <WeekChart weeks={weeks} of="edits" formats={formats} />
          <WeekChart weeks={weeks} of="contributions" formats={formats} />
        </div>
      )}
    </Section>
  )
}
