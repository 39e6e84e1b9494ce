import type { Activity } from '@plenum/schema/api/calendar'
import type { PersonId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'

export type Registered = { activityId: string; personId: PersonId; name: string; number: number }

/** Who has registered for these activities and is still in their programme, first come first. */
export async function registeredIn(db: Kysely<Tables>, activityIds: readonly string[]): Promise<Registered[]> {
  if (activityIds.length === 0) return []
  const rows = await db
    .selectFrom('registration')
    .innerJoin('activity', 'activity.id', 'registration.activity_id')
    .innerJoin('programme_member', (join) =>
      join
        .onRef('programme_member.programme_id', '=', 'activity.programme_id')
        .onRef('programme_member.person_id', '=', 'registration.person_id'),
    )
    .innerJoin('person', 'person.id', 'registration.person_id')
    .select(['registration.activity_id', 'registration.person_id', 'registration.number', 'person.name'])
    .where('registration.activity_id', 'in', activityIds)
    .orderBy('registration.number')
    .execute()
  return rows.map((row) => ({
    activityId: row.activity_id,
    personId: row.person_id,
    name: row.name,
    number: row.number,
  }))
}

/** How registration stands for one reader. @param registered those of this activity, first come first */
export function registrationOf(
  places: number | null,
  registered: readonly Registered[],
  reader: PersonId | null,
): Activity['registration'] {
  if (places === null) return null
  const rank = registered.findIndex(({ personId }) => personId === reader)
  return {
    places,
    registered: Math.min(places, registered.length),
    waiting: Math.max(0, registered.length - places),
    mine: rank < 0 ? 'none' : rank < places ? 'registered' : 'waiting',
  }
}
