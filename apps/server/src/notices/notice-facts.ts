import type { PersonId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import type { LocalizedInput } from '../db/localized-column.ts'
import { readLocalized } from '../db/localized-column.ts'
import type { Tables } from '../db/tables.ts'
import { mentionNames } from '../mentions/mention-names.ts'
import { mentionsIn } from '../mentions/mentions.ts'
import { type ThemeAccess, themeWithActor, toThemeAccess } from '../theme-access.ts'
import type { NoticeRow } from './notice-rows.ts'

/** All that decides whether one reader may see notices, and what they say; read anew each time. */
export type NoticeFacts = {
  reader: PersonId
  /** Of programmes that the reader is in. */
  programmes: ReadonlyMap<string, { name: LocalizedInput; timeZone: string; role: string }>
  /** Of themes that are there, in those programmes. */
  themes: ReadonlyMap<string, { title: LocalizedInput; deadline: number | null; access: ThemeAccess }>
  /** The reader's partners. */
  partnerIds: readonly string[]
  threads: ReadonlyMap<string, NoticeThread>
  /** Of entries that still stand. */
  entries: ReadonlyMap<string, { text: string; createdAt: number }>
  /** What begins each thread. */
  openings: ReadonlyMap<string, string>
  /** When the reader last read each thread. */
  reads: ReadonlyMap<string, number>
  people: ReadonlyMap<PersonId, string>
  /** By what `mentionsIn` gives. */
  mentioned: ReadonlyMap<string, string>
}

export type NoticeThread = Awaited<ReturnType<typeof threadsOf>>[number]

/** What showing these notices to this reader depends on. A handful of queries, however many there are. */
export async function noticeFacts(
  db: Kysely<Tables>,
  reader: PersonId,
  rows: readonly NoticeRow[],
  now: number,
): Promise<NoticeFacts> {
  const happenings = rows.map((row) => row.happening)
  const themeIds = unique(happenings.map(({ themeId }) => themeId))
  const threadIds = unique(happenings.map(({ what }) => ('threadId' in what ? what.threadId : null)))
  const entryIds = unique(happenings.map(({ what }) => ('entryId' in what ? what.entryId : null)))
  const threads = await threadsOf(db, threadIds)
  const entries = await entriesOf(db, threadIds, entryIds)
  const said = new Set(entries.flatMap(({ text }) => mentionsIn(text)))
  return {
    reader,
    programmes: await programmesOf(db, reader, unique(happenings.map(({ programmeId }) => programmeId))),
    themes: await themesOf(db, reader, themeIds, now),
    partnerIds: await partnersOf(db, reader),
    threads: new Map(threads.map((thread) => [thread.id, thread])),
    entries: new Map(entries.map((entry) => [entry.id, { text: entry.text, createdAt: entry.created_at }])),
    openings: new Map(
      entries.filter((entry) => entry.created_at === entry.begun_at).map((entry) => [entry.thread_id, entry.text]),
    ),
    reads: await readsOf(db, reader, threadIds),
    people: await namesOf(db, unique(happenings.map(({ by }) => by))),
    mentioned: await mentionNames(db, said),
  }
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))]
}

async function programmesOf(db: Kysely<Tables>, reader: PersonId, ids: string[]) {
  if (ids.length === 0) return new Map<string, never>()
  const rows = await db
    .selectFrom('programme')
    .innerJoin('programme_member', 'programme_member.programme_id', 'programme.id')
    .select(['programme.id', 'programme.name', 'programme.time_zone', 'programme_member.role'])
    .where('programme.id', 'in', ids)
    .where('programme_member.person_id', '=', reader)
    .execute()
  return new Map(
    rows.map((row) => [row.id, { name: readLocalized(row.name), timeZone: row.time_zone, role: row.role }]),
  )
}

async function themesOf(db: Kysely<Tables>, reader: PersonId, ids: string[], now: number) {
  if (ids.length === 0) return new Map<string, never>()
  const rows = await themeWithActor(db, reader).select('theme.title').where('theme.id', 'in', ids).execute()
  return new Map(
    rows.map((row) => [
      row.id,
      { title: readLocalized(row.title), deadline: row.deadline, access: toThemeAccess(row, now) },
    ]),
  )
}

async function partnersOf(db: Kysely<Tables>, reader: PersonId): Promise<string[]> {
  const rows = await db.selectFrom('partner_person').select('partner_id').where('person_id', '=', reader).execute()
  return rows.map((row) => row.partner_id)
}

async function threadsOf(db: Kysely<Tables>, ids: string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('thread')
    .select(['id', 'kind', 'document_id', 'author_id', 'partner_id', 'visibility', 'state', 'quote'])
    .select(['outcome', 'applied_at', 'created_at', 'submitted_at'])
    .where('id', 'in', ids)
    .execute()
}

/** What still stands of these entries, and of what began these threads. */
async function entriesOf(db: Kysely<Tables>, threadIds: string[], entryIds: string[]) {
  if (threadIds.length === 0) return []
  return db
    .selectFrom('thread_entry')
    .innerJoin('thread', 'thread.id', 'thread_entry.thread_id')
    .select(['thread_entry.id', 'thread_entry.thread_id', 'thread_entry.text', 'thread_entry.created_at'])
    .select('thread.created_at as begun_at')
    .where('thread_entry.thread_id', 'in', threadIds)
    .where('thread_entry.taken_back_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('thread_entry.created_at', '=', eb.ref('thread.created_at')),
        ...(entryIds.length === 0 ? [] : [eb('thread_entry.id', 'in', entryIds)]),
      ]),
    )
    .execute()
}

async function readsOf(db: Kysely<Tables>, reader: PersonId, threadIds: string[]) {
  if (threadIds.length === 0) return new Map<string, number>()
  const rows = await db
    .selectFrom('thread_read')
    .select(['thread_id', 'read_at'])
    .where('person_id', '=', reader)
    .where('thread_id', 'in', threadIds)
    .execute()
  return new Map(rows.map((row) => [row.thread_id, row.read_at]))
}

async function namesOf(db: Kysely<Tables>, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
