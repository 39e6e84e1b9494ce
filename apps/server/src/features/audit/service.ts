import type { HashedAuditEntry } from '@plenum/proof/audit-entry'
import type { Page } from '@plenum/schema/api/common'
import { type AuditEntry, auditEntrySchema } from '@plenum/schema/api/freeze'
import type { PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import { type PageQuery, readCursor, toPage } from '../../page-cursor.ts'
import { requireOrganiser } from '../../programme-access.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { type AuditFile, type AuditFormat, auditFile } from './audit-file.ts'
import { allEntriesOf, auditKey, entriesOf } from './repository.ts'

const actionField = auditEntrySchema.shape.action

/** What was done in the programme, or to one of its themes; organisers read it. */
export async function listAudit(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
  { themeId, ...query }: PageQuery & { themeId?: ThemeId | undefined },
): Promise<Page<AuditEntry>> {
  await requireOrganiser(deps.db, personId, programmeId)
  const before = readCursor(query.cursor, auditKey)
  const entries = await entriesOf(deps.db, programmeId, themeId ?? null, before, query.limit + 1)
  return toPage(entries, query.limit, ({ entry }) => [entry.number], toAuditEntry)
}

export async function exportAudit(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
  { themeId, format }: { themeId?: ThemeId | undefined; format: AuditFormat },
): Promise<AuditFile> {
  await requireOrganiser(deps.db, personId, programmeId)
  return auditFile(await allEntriesOf(deps.db, programmeId, themeId ?? null), format)
}

function toAuditEntry({ entry, hash }: HashedAuditEntry): AuditEntry {
  const { number, at, personId, name, action, themeId, from, to, detail } = entry
  const person = personId === null ? null : { personId, name }
  return { number, at, person, action: actionField.parse(action), themeId, from, to, detail, hash }
}
