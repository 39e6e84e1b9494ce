import type { PersonId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import { readLocalized } from '../db/localized-column.ts'
import type { Tables } from '../db/tables.ts'
import { tell } from '../notices/tell.ts'
import { type Registered, registeredIn } from './registrations.ts'

/** Tells those who waited before and have a place now, if it is still ahead. */
export async function tellOfPlaces(
  transaction: Transaction<Tables>,
  activityId: string,
  { before, placesBefore, by, now }: { before: Registered[]; placesBefore: number; by: PersonId; now: number },
): Promise<void> {
  const row = await transaction.selectFrom('activity').selectAll().where('id', '=', activityId).executeTakeFirst()
  if (row === undefined || row.places === null || row.state !== 'planned' || row.starts_at <= now) return
  const waited = before.slice(placesBefore).map(({ personId }) => personId)
  const inNow = (await registeredIn(transaction, [activityId])).slice(0, row.places)
  for (const { personId } of inNow.filter((one) => waited.includes(one.personId))) {
    const what = {
      kind: 'place-free' as const,
      personId,
      title: readLocalized(row.title),
      place: readLocalized(row.place),
      startsAt: row.starts_at,
      partnerIds: [],
      themeIds: [],
    }
    await tell(transaction, { programmeId: row.programme_id, themeId: null, by, at: now, what })
  }
}
