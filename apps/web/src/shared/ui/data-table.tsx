import type { ReactNode } from 'react'
import styles from './data-table.module.css'

export type Column<Row> = {
  key: string
  /** Shown above the column, on narrow screens before the value; also when `kind` is `action`, for those who hear it. */
  label: string
  /** `head` names the row. */
  kind?: 'head' | 'text' | 'number' | 'action' | undefined
  /** null where there is nothing to say. */
  renderCell: (row: Row) => ReactNode
}

type DataTableProps<Row> = {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** A table that folds into blocks on narrow screens and stays a table for assistive technology (hence the roles). */
export function DataTable<Row>({ label, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <table className={styles['table']} role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, label: heading, kind }) => (
            <th
              key={key}
              role="columnheader"
              scope="col"
              className={kind === 'number' || kind === 'action' ? styles[kind] : undefined}
            >
              {kind === 'action' ? <span className={styles['unseen']}>{heading}</span> : heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column: { kind = 'text', label, renderCell }, row }: { column: Column<Row>; row: Row }) {
  const content = renderCell(row)
  const className = [kind === 'text' || kind === 'head' ? '' : styles[kind], content === null ? styles['empty'] : '']
    .filter(Boolean)
    .join(' ')
  if (kind === 'head') {
    return (
      <th role="rowheader" scope="row" className={className}>
        {content}
      </th>
    )
  }
  return (
    <td role="cell" className={className}>
      {kind !== 'action' && (
        <span className={styles['label']} aria-hidden>
          {label}
        </span>
      )}
      {content}
    </td>
  )
}
