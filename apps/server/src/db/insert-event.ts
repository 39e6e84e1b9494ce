import type { ProgrammeEvent } from '@plenum/schema/api/calendar'
import type { ProgrammeId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import { calendarColumns } from './calendar-columns.ts'
import { type LocalizedInput, localizedColumn } from './localized-column.ts'
import type { Tables } from './tables.ts'

export type NewEvent = Omit<ProgrammeEvent, 'id' | 'files' | 'revision' | 'chair'> & {
  chair?: LocalizedInput | undefined
}

export async function insertEvent(db: Kysely<Tables>, programmeId: ProgrammeId, event: NewEvent): Promise<string> {
  const id = newId()
  await db
    .insertInto('event')
    .values({ id, programme_id: programmeId, ...eventColumns(event) })
    .execute()
  return id
}

export function eventColumns(event: NewEvent) {
  return {
    kind: event.kind,
    ...calendarColumns(event),
    agenda: localizedColumn(event.agenda),
    chair: localizedColumn(event.chair ?? {}),
  }
}
