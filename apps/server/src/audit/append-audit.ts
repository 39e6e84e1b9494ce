import { type AuditEntry, auditHash } from '@plenum/proof/audit-entry'
import { canonicalJson } from '@plenum/proof/canonical-json'
import type { PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import type { AuditAction } from '@plenum/schema/version'
import type { Transaction } from 'kysely'
import { lockProgramme } from '../db/lock-programme.ts'
import type { Tables } from '../db/tables.ts'

/** What is to be told: who did what to which theme, from which version to which (their numbers). */
export type AuditNote = {
  programmeId: ProgrammeId
  /** Null: the server itself. */
  personId: PersonId | null
  action: AuditAction
  themeId: ThemeId | null
  from?: number | null
  to?: number | null
  /** Plain JSON without `undefined`; nothing that only some members may know. */
  detail?: Record<string, unknown>
}

/** The newest entry of a programme's log. */
export type AuditHead = { number: number; hash: string }

/**
 * Adds an entry to the programme's log, in the transaction of what it tells of: both are stored or neither. Each entry
 * names the hash of the one before. Takes the lock of the programme: what else is locked is locked before, first the
 * theme, then its documents, or two transactions wait for each other.
 */
export async function appendAudit(
  transaction: Transaction<Tables>,
  { programmeId, personId, action, themeId, from, to, detail }: AuditNote,
  now: number,
): Promise<AuditHead> {
  await lockProgramme(transaction, programmeId)
  const last = await auditHead(transaction, programmeId)
  const entry: AuditEntry = {
    number: (last?.number ?? 0) + 1,
    at: new Date(now).toISOString(),
    personId,
    name: personId === null ? '' : await nameOf(transaction, personId),
    action,
    themeId,
    from: from ?? null,
    to: to ?? null,
    detail: detail ?? {},
    previous: last?.hash ?? null,
  }
  const hash = await auditHash(entry)
  await transaction
    .insertInto('audit')
    .values({
      programme_id: programmeId,
      number: entry.number,
      at: now,
      person_id: personId,
      theme_id: themeId,
      action,
      entry: canonicalJson(entry),
      hash,
    })
    .execute()
  return { number: entry.number, hash }
}

/** Null while nothing has been done. */
export async function auditHead(transaction: Transaction<Tables>, programmeId: ProgrammeId): Promise<AuditHead | null> {
  const row = await transaction
    .selectFrom('audit')
    .select(['number', 'hash'])
    .where('programme_id', '=', programmeId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

async function nameOf(transaction: Transaction<Tables>, personId: PersonId): Promise<string> {
  const { name } = await transaction
    .selectFrom('person')
    .select('name')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  return name
}
