import type { Transaction } from 'kysely'
import { AppError } from '../app-error.ts'
import type { Tables } from '../db/tables.ts'

/** Refuses with 'conflict' while a recommendation rests on the activity, or a challenge was raised in it. */
export async function requireNothingRestsOnActivity(
  transaction: Transaction<Tables>,
  activityId: string,
): Promise<void> {
  await requireNoSource(transaction, 'activity_id', activityId, 'this activity')
  const challenge = await transaction
    .selectFrom('challenge')
    .select('number')
    .where('activity_id', '=', activityId)
    .where('removed_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (challenge === undefined) {
    await transaction
      .updateTable('challenge')
      .set({ activity_id: null })
      .where('activity_id', '=', activityId)
      .execute()
    return
  }
  throw new AppError('conflict', `Challenge C${challenge.number} was raised in this activity. Change it first.`)
}

/** Refuses with 'conflict' while a recommendation rests on the challenge. */
export function requireNothingRestsOnChallenge(transaction: Transaction<Tables>, challengeId: string): Promise<void> {
  return requireNoSource(transaction, 'challenge_id', challengeId, 'this challenge')
}

async function requireNoSource(
  transaction: Transaction<Tables>,
  column: 'activity_id' | 'challenge_id',
  id: string,
  what: string,
): Promise<void> {
  const source = await transaction
    .selectFrom('source')
    .innerJoin('theme', 'theme.id', 'source.theme_id')
    .select('source.id')
    .where(`source.${column}`, '=', id)
    .where('theme.deleted_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (source !== undefined) {
    throw new AppError('conflict', `Recommendations rest on ${what}. Take it from their sources first.`)
  }
  // What is left is of deleted themes, which nobody reaches.
  await transaction.deleteFrom('source').where(column, '=', id).execute()
}
