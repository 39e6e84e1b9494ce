import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { lockActivity } from './lock-activity.ts'
import { registeredIn } from './registrations.ts'
import { tellOfPlaces } from './tell-of-places.ts'

/**
 * Takes back the registrations of somebody who leaves the programme for what is still ahead: those who wait move up and
 * are told.
 */
export async function leaveRegistrations(
  transaction: Transaction<Tables>,
  programmeId: ProgrammeId,
  personId: PersonId,
  { by, now }: { by: PersonId; now: number },
): Promise<void> {
  const activities = await transaction
    .selectFrom('registration')
    .innerJoin('activity', 'activity.id', 'registration.activity_id')
    .select('activity.id')
    .where('activity.programme_id', '=', programmeId)
    .where('registration.person_id', '=', personId)
    .where('activity.state', '=', 'planned')
    .where('activity.starts_at', '>', now)
    .orderBy('activity.id')
    .execute()
  for (const { id } of activities) {
    const { places } = await lockActivity(transaction, id)
    const before = await registeredIn(transaction, [id])
    await transaction
      .deleteFrom('registration')
      .where('activity_id', '=', id)
      .where('person_id', '=', personId)
      .execute()
    if (places !== null) await tellOfPlaces(transaction, id, { before, placesBefore: places, by, now })
  }
}
