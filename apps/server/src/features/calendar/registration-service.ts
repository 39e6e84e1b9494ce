import type { Activity, Registrations } from '@plenum/schema/api/calendar'
import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import { AppError } from '../../app-error.ts'
import type { Tables } from '../../db/tables.ts'
import { notFound } from '../../not-found.ts'
import { requireMember, requireOrganiser } from '../../programme-access.ts'
import { lockActivity } from '../../registrations/lock-activity.ts'
import { type Registered, registeredIn } from '../../registrations/registrations.ts'
import { tellOfPlaces } from '../../registrations/tell-of-places.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { findActivity } from './activity-repository.ts'

/** Registers the person, or puts them on the waiting list when all places are taken. Once is enough. */
export async function register(deps: ServerDeps, personId: PersonId, activityId: string): Promise<Activity> {
  return change(deps, personId, activityId, async (transaction, { registered }) => {
    if (registered.some((one) => one.personId === personId)) return
    // Also after those who have left the programme: they have their number still, should they come back.
    const { last } = await transaction
      .selectFrom('registration')
      .select((eb) => eb.fn.max<number | null>('number').as('last'))
      .where('activity_id', '=', activityId)
      .executeTakeFirstOrThrow()
    await transaction
      .insertInto('registration')
      .values({ activity_id: activityId, person_id: personId, number: Number(last ?? 0) + 1, at: deps.clock.now() })
      .execute()
  })
}

/** Takes the registration back; the first who waits has the place then, and is told. */
export async function withdraw(deps: ServerDeps, personId: PersonId, activityId: string): Promise<Activity> {
  return change(deps, personId, activityId, async (transaction) => {
    await transaction
      .deleteFrom('registration')
      .where('activity_id', '=', activityId)
      .where('person_id', '=', personId)
      .execute()
  })
}

/** Who has registered, for organisers. */
export async function listRegistrations(
  deps: ServerDeps,
  personId: PersonId,
  activityId: string,
): Promise<Registrations> {
  const row = await deps.db
    .selectFrom('activity')
    .select(['programme_id', 'places'])
    .where('id', '=', activityId)
    .executeTakeFirst()
  if (row === undefined) throw notFound()
  await requireOrganiser(deps.db, personId, row.programme_id)
  const all = (await registeredIn(deps.db, [activityId])).map(({ personId: id, name }) => ({ personId: id, name }))
  return { registered: all.slice(0, row.places ?? 0), waiting: all.slice(row.places ?? 0) }
}

type Locked = { programmeId: ProgrammeId; registered: Registered[] }

async function change(
  deps: ServerDeps,
  personId: PersonId,
  activityId: string,
  work: (transaction: Transaction<Tables>, locked: Locked) => Promise<void>,
): Promise<Activity> {
  const programmeId = await deps.db.transaction().execute(async (transaction) => {
    const row = await lockActivity(transaction, activityId)
    await requireMember(transaction, personId, row.programme_id)
    if (row.places === null) throw new AppError('conflict', 'One does not register for this activity.')
    const now = deps.clock.now()
    if (row.state !== 'planned' || row.starts_at <= now) {
      throw new AppError('conflict', 'Registration for this activity is over.')
    }
    const before = await registeredIn(transaction, [activityId])
    await work(transaction, { programmeId: row.programme_id, registered: before })
    await tellOfPlaces(transaction, activityId, { before, placesBefore: row.places, by: personId, now })
    return row.programme_id
  })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  const found = await findActivity(deps.db, activityId, personId)
  if (found === null) throw notFound()
  return found.activity
}
