import type { Transaction } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { notFound } from '../not-found.ts'

/**
 * Makes those who register for an activity, change it or leave it take turns until the transaction ends: there are never
 * more than there are places, and nobody is told twice. Where the programme is locked too, it is locked first.
 */
export async function lockActivity(transaction: Transaction<Tables>, activityId: string) {
  const row = await transaction
    .updateTable('activity')
    .set((eb) => ({ id: eb.ref('id') }))
    .where('id', '=', activityId)
    .returning(['programme_id', 'places', 'state', 'starts_at'])
    .executeTakeFirst()
  if (row === undefined) throw notFound()
  return row
}
