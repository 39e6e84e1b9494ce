import type { ProgrammeEvent, createEventSchema, replaceEventSchema } from '@plenum/schema/api/calendar'
import type { Page } from '@plenum/schema/api/common'
import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import type { z } from 'zod'
import { lockProgramme } from '../../db/lock-programme.ts'
import { insertEvent } from '../../db/insert-event.ts'
import { notFound } from '../../not-found.ts'
import { type PageQuery, readCursor, toPage } from '../../page-cursor.ts'
import { requireMember, requireOrganiser } from '../../programme-access.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { calendarKey, calendarKeyOf } from './calendar-key.ts'
import { requireSame } from './require-same.ts'
import { tellOfEvent } from './tell-of-activity.ts'
import { eventsOf, findEvent, removeEvent, updateEvent } from './event-repository.ts'

type EventInput = z.output<typeof createEventSchema>

export async function listEvents(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
  query: PageQuery,
): Promise<Page<ProgrammeEvent>> {
  await requireMember(deps.db, personId, programmeId)
  const events = await eventsOf(deps.db, programmeId, readCursor(query.cursor, calendarKey), query.limit + 1)
  return toPage(events, query.limit, calendarKeyOf, (event) => event)
}

export async function createEvent(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
  input: EventInput,
): Promise<ProgrammeEvent> {
  await requireOrganiser(deps.db, personId, programmeId)
  const eventId = await insertEvent(deps.db, programmeId, input)
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  return (await mustFind(deps, eventId)).event
}

/** Puts the whole event in the place of what it was, if that is what was read. */
export async function replaceEvent(
  deps: ServerDeps,
  personId: PersonId,
  eventId: string,
  { revision, ...input }: z.output<typeof replaceEventSchema>,
): Promise<ProgrammeEvent> {
  const { programmeId } = await mustFind(deps, eventId)
  await requireOrganiser(deps.db, personId, programmeId)
  await deps.db.transaction().execute(async (transaction) => {
    await lockProgramme(transaction, programmeId)
    const { event } = await mustFind({ db: transaction }, eventId)
    requireSame(event, revision)
    const now = deps.clock.now()
    await updateEvent(transaction, eventId, input, now)
    await tellOfEvent(transaction, { programmeId, by: personId, now }, event, input)
  })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  return (await mustFind(deps, eventId)).event
}

export async function deleteEvent(deps: ServerDeps, personId: PersonId, eventId: string): Promise<void> {
  const { programmeId } = await mustFind(deps, eventId)
  await requireOrganiser(deps.db, personId, programmeId)
  await deps.db.transaction().execute(async (transaction) => {
    await lockProgramme(transaction, programmeId)
    const { event } = await mustFind({ db: transaction }, eventId)
    await removeEvent(transaction, eventId)
    await tellOfEvent(transaction, { programmeId, by: personId, now: deps.clock.now() }, event, null)
  })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
}

async function mustFind(deps: Pick<ServerDeps, 'db'>, eventId: string) {
  const found = await findEvent(deps.db, eventId)
  if (found === null) throw notFound()
  return found
}
