import type { Kysely } from 'kysely'
import { hashSecretToken, newSecretToken } from '../../auth/secret-token.ts'
import type { Tables } from '../../db/tables.ts'

/** Row of `instance` with the hash of the only link that may make the first organiser. */
const setUpTokenName = 'set-up-token'

/** Whether nobody may open programmes here yet. */
export async function isSetUpNeeded(db: Kysely<Tables>): Promise<boolean> {
  const organiser = await db
    .selectFrom('person')
    .select('id')
    .where('may_create_programmes', '=', 1)
    .limit(1)
    .executeTakeFirst()
  return organiser === undefined
}

/** The token of a new set-up link, which makes any earlier one void; null when no set-up is needed. */
export async function renewSetUpToken(db: Kysely<Tables>): Promise<string | null> {
  if (!(await isSetUpNeeded(db))) return null
  const token = newSecretToken()
  const value = hashSecretToken(token)
  await db
    .insertInto('instance')
    .values({ name: setUpTokenName, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
  return token
}

/** Uses the token up: true for exactly one of any number of callers with the right one. */
export async function takeSetUpToken(db: Kysely<Tables>, token: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('instance')
    .where('name', '=', setUpTokenName)
    .where('value', '=', hashSecretToken(token))
    .executeTakeFirst()
  return numDeletedRows === 1n
}
