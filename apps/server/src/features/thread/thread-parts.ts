import type { PersonId, ThreadId } from '@plenum/schema/id'
import { threadEventKinds } from '@plenum/schema/thread'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../../db/tables.ts'
import type { ThreadRow } from './thread-row.ts'

export type EntryRow = Awaited<ReturnType<typeof entriesByThread>> extends Map<string, (infer Row)[]> ? Row : never
export type EventRow = Awaited<ReturnType<typeof eventsByThread>> extends Map<string, (infer Row)[]> ? Row : never

const kindColumn = z.enum(threadEventKinds)

/** What was said in these threads, in order, with the names of who said it. */
export async function entriesByThread(db: Kysely<Tables>, threadIds: readonly ThreadId[]) {
  if (threadIds.length === 0) return new Map<string, never>()
  const rows = await db
    .selectFrom('thread_entry')
    .innerJoin('person', 'person.id', 'thread_entry.author_id')
    .leftJoin('partner', 'partner.id', 'thread_entry.partner_id')
    .selectAll('thread_entry')
    .select(['person.name as author_name', 'partner.acronym as partner_acronym'])
    .where('thread_entry.thread_id', 'in', threadIds)
    .orderBy('thread_entry.created_at')
    .orderBy('thread_entry.id')
    .execute()
  return Map.groupBy(rows, (row) => row.thread_id)
}

/** What has happened to these threads, in order. */
export async function eventsByThread(db: Kysely<Tables>, threadIds: readonly ThreadId[]) {
  if (threadIds.length === 0) return new Map<string, never>()
  const rows = await db
    .selectFrom('thread_event')
    .innerJoin('person', 'person.id', 'thread_event.person_id')
    .select(['thread_event.thread_id', 'thread_event.kind', 'thread_event.person_id', 'thread_event.at', 'person.name'])
    .where('thread_event.thread_id', 'in', threadIds)
    .orderBy('thread_event.at')
    .orderBy('thread_event.id')
    .execute()
  return Map.groupBy(
    rows.map((row) => ({ ...row, kind: kindColumn.parse(row.kind) })),
    (row) => row.thread_id,
  )
}

/** Who agrees with each entry of these threads. */
export async function agreementsByEntry(
  db: Kysely<Tables>,
  threadIds: readonly ThreadId[],
): Promise<Map<string, PersonId[]>> {
  if (threadIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('thread_agreement')
    .innerJoin('thread_entry', 'thread_entry.id', 'thread_agreement.entry_id')
    .select(['thread_agreement.entry_id', 'thread_agreement.person_id'])
    .where('thread_entry.thread_id', 'in', threadIds)
    .execute()
  const groups = Map.groupBy(rows, (row) => row.entry_id)
  return new Map([...groups].map(([entryId, group]) => [entryId, group.map((row) => row.person_id)]))
}

/** When this person last read each of these threads; those never read are missing. */
export async function readsOf(
  db: Kysely<Tables>,
  personId: PersonId,
  threadIds: readonly ThreadId[],
): Promise<Map<string, number>> {
  if (threadIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('thread_read')
    .select(['thread_id', 'read_at'])
    .where('person_id', '=', personId)
    .where('thread_id', 'in', threadIds)
    .execute()
  return new Map(rows.map((row) => [row.thread_id, row.read_at]))
}

/** Names of everybody whom these rows name: authors, those who decided and applied. */
export async function namesOf(db: Kysely<Tables>, rows: readonly ThreadRow[]): Promise<Map<PersonId, string>> {
  const ids = new Set(rows.flatMap((row) => [row.author_id, row.decided_by, row.applied_by]))
  const known = [...ids].filter((id) => id !== null)
  if (known.length === 0) return new Map()
  const people = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', known).execute()
  return new Map(people.map((person) => [person.id, person.name]))
}

/** Acronyms of the partners in whose name these threads were begun. */
export async function acronymsOf(db: Kysely<Tables>, rows: readonly ThreadRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.map((row) => row.partner_id))].filter((id) => id !== null)
  if (ids.length === 0) return new Map()
  const partners = await db.selectFrom('partner').select(['id', 'acronym']).where('id', 'in', ids).execute()
  return new Map(partners.map((partner) => [partner.id, partner.acronym]))
}
