import type { changePasswordSchema, changePersonSchema } from '@plenum/schema/api/session'
import type { PersonId } from '@plenum/schema/id'
import type { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { hashPassword, verifyPassword } from '../../auth/password.ts'
import { deleteSessionsOf } from '../../auth/sessions.ts'
import type { ServerDeps } from '../../server-deps.ts'

export async function changePerson(
  { db, liveBus }: Pick<ServerDeps, 'db' | 'liveBus'>,
  personId: PersonId,
  { name, language }: z.output<typeof changePersonSchema>,
): Promise<void> {
  if (name === undefined && language === undefined) return
  await db
    .updateTable('person')
    .set({ ...(name === undefined ? {} : { name }), ...(language === undefined ? {} : { language }) })
    .where('id', '=', personId)
    .execute()
  liveBus.publish({ personId }, { type: 'session' })
}

/**
 * Sets a new password and ends every session of the person: whoever knew the old one is out. Refuses with
 * 'wrong-credentials' when the present password is not that.
 */
export async function changePassword(
  { db, accessBus }: Pick<ServerDeps, 'db' | 'accessBus'>,
  personId: PersonId,
  { current, next }: z.output<typeof changePasswordSchema>,
): Promise<void> {
  const person = await db
    .selectFrom('person')
    .select('password_hash')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  if (!(await verifyPassword(person.password_hash, current))) {
    throw new AppError('wrong-credentials', 'The present password is not that.', [
      { path: 'current', message: 'is not the present password' },
    ])
  }
  const passwordHash = await hashPassword(next)
  const ended = await db.transaction().execute(async (transaction) => {
    await transaction.updateTable('person').set({ password_hash: passwordHash }).where('id', '=', personId).execute()
    return await deleteSessionsOf(transaction, personId)
  })
  for (const sessionId of ended) accessBus.publish({ personId, sessionId })
}
