import type { Activity } from '@plenum/schema/api/version'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../shared/i18n/use-language.ts'
import { type Column, DataTable } from '../../../shared/ui/data-table.tsx'
import type { ActivityBar } from './activity-bars.ts'

type ActivityTableProps = {
  bars: readonly ActivityBar[]
  people: Activity['people']
  when: (bar: ActivityBar) => string
  list: (names: readonly string[]) => string
}

/** The same as the picture, to be read, newest first. */
export function ActivityTable({ bars, people, when, list }: ActivityTableProps) {
  const { t } = useTranslation('versions')
  const numbers = new Intl.NumberFormat(useLanguage())
  const columns: Column<ActivityBar>[] = [
    { key: 'when', label: t('chart.when'), kind: 'head', renderCell: when },
    {
      key: 'inserted',
      label: t('chart.inserted'),
      kind: 'number',
      renderCell: ({ inserted }) => numbers.format(inserted),
    },
    { key: 'deleted', label: t('chart.deleted'), kind: 'number', renderCell: ({ deleted }) => numbers.format(deleted) },
    {
      key: 'who',
      label: t('chart.who'),
      renderCell: ({ personIds }) => list(personIds.flatMap((id) => people[id]?.name ?? [])),
    },
  ]
  const rows = bars.filter(({ personIds }) => personIds.length > 0).toReversed()
  return <DataTable label={t('chart.title')} columns={columns} rows={rows} rowKey={({ from }) => from} />
}
