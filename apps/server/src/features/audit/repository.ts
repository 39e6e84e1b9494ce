import type { HashedAuditEntry } from '@plenum/proof/audit-entry'
import type { ProgrammeId, ThemeId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { readEntry } from '../../audit/read-entry.ts'
import type { Tables } from '../../db/tables.ts'

/** Sort key of the list: the entry's number, the newest first. */
export const auditKey = z.tuple([z.int()])
export type AuditKey = z.infer<typeof auditKey>

/** Entries of a programme, or of one of its themes, the newest first. */
export async function entriesOf(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  themeId: ThemeId | null,
  before: AuditKey | null,
  limit: number,
): Promise<HashedAuditEntry[]> {
  let query = db
    .selectFrom('audit')
    .select(['entry', 'hash'])
    .where('programme_id', '=', programmeId)
    .orderBy('number', 'desc')
    .limit(limit)
  if (themeId !== null) query = query.where('theme_id', '=', themeId)
  if (before !== null) query = query.where('number', '<', before[0])
  return (await query.execute()).map(readEntry)
}

/** All of them in the order in which they were written. */
export async function allEntriesOf(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  themeId: ThemeId | null,
): Promise<HashedAuditEntry[]> {
  let query = db.selectFrom('audit').select(['entry', 'hash']).where('programme_id', '=', programmeId).orderBy('number')
  if (themeId !== null) query = query.where('theme_id', '=', themeId)
  return (await query.execute()).map(readEntry)
}
