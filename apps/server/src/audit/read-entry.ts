import type { HashedAuditEntry } from '@plenum/proof/audit-entry'
import { z } from 'zod'

const entryColumn = z.object({
  number: z.int(),
  at: z.string(),
  personId: z.string().nullable(),
  name: z.string(),
  action: z.string(),
  themeId: z.string().nullable(),
  from: z.int().nullable(),
  to: z.int().nullable(),
  detail: z.record(z.string(), z.unknown()),
  previous: z.string().nullable(),
})

/** A row of the audit log as it was written; throws on one that `appendAudit` did not write. */
export function readEntry(row: { entry: string; hash: string }): HashedAuditEntry {
  return { entry: entryColumn.parse(JSON.parse(row.entry)), hash: row.hash }
}
