import { type ProgrammeEvent, eventKinds } from '@plenum/schema/api/calendar'
import type { ProgrammeId } from '@plenum/schema/id'
import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import { type NewEvent, eventColumns } from '../../db/insert-event.ts'
import { readLocalized } from '../../db/localized-column.ts'
import type { Tables } from '../../db/tables.ts'
import { filesBy } from './calendar-files.ts'
import type { CalendarKey } from './calendar-key.ts'

const kindColumn = z.enum(eventKinds)

export async function eventsOf(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  after: CalendarKey | null,
  limit: number,
): Promise<ProgrammeEvent[]> {
  let query = db
    .selectFrom('event')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(limit)
  if (after !== null) {
    query = query.where((eb) => eb(eb.refTuple('starts_at', 'id'), '>', eb.tuple(...after)))
  }
  return withFiles(db, await query.execute())
}

/** The event and the programme that it belongs to, or null. */
export async function findEvent(
  db: Kysely<Tables>,
  eventId: string,
): Promise<{ event: ProgrammeEvent; programmeId: ProgrammeId } | null> {
  const row = await db.selectFrom('event').selectAll().where('id', '=', eventId).executeTakeFirst()
  if (row === undefined) return null
  const [event] = await withFiles(db, [row])
  return event === undefined ? null : { event, programmeId: row.programme_id }
}

export async function updateEvent(db: Kysely<Tables>, eventId: string, event: NewEvent, now: number): Promise<void> {
  await db
    .updateTable('event')
    .set((eb) => ({ ...eventColumns(event), revision: eb('revision', '+', 1), changed_at: now }))
    .where('id', '=', eventId)
    .execute()
}

export async function removeEvent(db: Kysely<Tables>, eventId: string): Promise<void> {
  await db.deleteFrom('calendar_file').where('event_id', '=', eventId).execute()
  await db.deleteFrom('event').where('id', '=', eventId).execute()
}

async function withFiles(db: Kysely<Tables>, rows: readonly Selectable<Tables['event']>[]): Promise<ProgrammeEvent[]> {
  const files = await filesBy(
    db,
    'event_id',
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...toEvent(row), files: files.get(row.id) ?? [] }))
}

function toEvent(row: Selectable<Tables['event']>): Omit<ProgrammeEvent, 'files'> {
  return {
    id: row.id,
    kind: kindColumn.parse(row.kind),
    title: readLocalized(row.title),
    startsAt: new Date(row.starts_at).toISOString(),
    endsAt: new Date(row.ends_at).toISOString(),
    place: readLocalized(row.place),
    liveStreamUrl: row.live_stream_url,
    agenda: readLocalized(row.agenda),
    chair: readLocalized(row.chair),
    revision: row.revision,
  }
}
