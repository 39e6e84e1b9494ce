import type { CalendarFile } from '@plenum/schema/api/calendar'
import type { Kysely } from 'kysely'
import type { Tables } from '../../db/tables.ts'

/** The documents of events or activities, by the id of what they belong to, in the order in which they were added. */
export async function filesBy(
  db: Kysely<Tables>,
  column: 'event_id' | 'activity_id',
  ids: readonly string[],
): Promise<Map<string, CalendarFile[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('calendar_file')
    .select(['id', 'event_id', 'activity_id', 'name', 'size', 'media_type'])
    .where(column, 'in', ids)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  const files = new Map<string, CalendarFile[]>()
  for (const row of rows) {
    const of = row[column] ?? ''
    const file = { id: row.id, name: row.name, size: row.size, mediaType: row.media_type }
    files.set(of, [...(files.get(of) ?? []), file])
  }
  return files
}
