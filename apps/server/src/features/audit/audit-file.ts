import type { HashedAuditEntry } from '@plenum/proof/audit-entry'
import { canonicalJson } from '@plenum/proof/canonical-json'
import { csvFile } from '../../csv-file.ts'

export const auditFormats = ['json', 'csv'] as const
export type AuditFormat = (typeof auditFormats)[number]

export type AuditFile = { mediaType: string; name: string; bytes: Buffer }

const columns = ['number', 'at', 'personId', 'name', 'action', 'themeId', 'from', 'to', 'detail', 'hash'] as const

/**
 * The log as a file: JSON is a list of `{entry, hash}` as in a proof file, which anyone can check; CSV is for reading.
 */
export function auditFile(entries: readonly HashedAuditEntry[], format: AuditFormat): AuditFile {
  switch (format) {
    case 'json':
      return {
        mediaType: 'application/json; charset=utf-8',
        name: 'audit.json',
        bytes: Buffer.from(`${canonicalJson(entries)}\n`, 'utf8'),
      }
    case 'csv':
      return {
        mediaType: 'text/csv; charset=utf-8',
        name: 'audit.csv',
        bytes: csvFile([columns, ...entries.map(rowOf)]),
      }
  }
}

function rowOf({ entry, hash }: HashedAuditEntry): string[] {
  const cells = { ...entry, detail: Object.keys(entry.detail).length === 0 ? '' : canonicalJson(entry.detail), hash }
  return columns.map((column) => String(cells[column] ?? '').replaceAll(/\p{Cc}|\p{Zl}|\p{Zp}/gu, ' '))
}
