import type { ImportRow } from '@plenum/schema/api/import'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../shared/ui/data-table.tsx'
import styles from './import.module.css'

/** More than anybody reads; all faults come first. */
const shown = 200

/** What each row of a file would do, those with faults first. */
export function ImportTable({ rows }: { rows: readonly ImportRow[] }) {
  const { t } = useTranslation('partners')
  const ordered = [
    ...rows.filter(({ outcome }) => outcome === 'error'),
    ...rows.filter(({ outcome }) => outcome !== 'error'),
  ]
  const columns: Column<ImportRow>[] = [
    { key: 'row', label: t('import.row'), kind: 'number', renderCell: ({ row }) => row },
    { key: 'subject', label: t('import.subject'), kind: 'head', renderCell: ({ subject }) => subject || '–' },
    {
      key: 'outcome',
      label: t('import.outcome'),
      renderCell: ({ outcome }) => <span className={styles[outcome]}>{t(`import.outcomes.${outcome}`)}</span>,
    },
    { key: 'what', label: t('import.what'), renderCell: (row) => <What row={row} /> },
  ]
  return (
    <>
      <DataTable
        label={t('import.preview')}
        columns={columns}
        rows={ordered.slice(0, shown)}
        rowKey={({ row }) => String(row)}
      />
      {rows.length > shown && <p>{t('import.more', { count: rows.length - shown })}</p>}
    </>
  )
}

function What({ row: { errors, changes } }: { row: ImportRow }) {
  const { t } = useTranslation('partners')
  if (errors.length > 0) {
    return (
      <ul className={styles['lines']}>
        {errors.map(({ column, code }) => (
          <li key={`${column} ${code}`}>
            <b>{column}</b> {t(`import.error.${code}`)}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <ul className={styles['lines']}>
      {changes.map(({ column, value }) => (
        <li key={column}>
          <b>{column}</b> {value}
        </li>
      ))}
    </ul>
  )
}
