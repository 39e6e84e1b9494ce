import type { setUpSchema } from '@plenum/schema/api/session'
import type { PersonId } from '@plenum/schema/id'
import type { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { createPerson } from '../../auth/create-person.ts'
import { hashPassword } from '../../auth/password.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { isSetUpNeeded, takeSetUpToken } from './set-up-token.ts'

/**
 * Makes the first organiser, once. Refuses with 'already-set-up', or with 'link-unknown' when the token is not that of
 * the link printed at the last start.
 */
export async function setUp(
  { db, clock }: Pick<ServerDeps, 'db' | 'clock'>,
  wanted: z.output<typeof setUpSchema>,
): Promise<PersonId> {
  if (!(await isSetUpNeeded(db))) throw alreadySetUp()
  const passwordHash = await hashPassword(wanted.password)
  return await db.transaction().execute(async (transaction) => {
    if (!(await takeSetUpToken(transaction, wanted.token))) {
      // Either the link is an old one, or somebody else with the same link was faster.
      if (!(await isSetUpNeeded(transaction))) throw alreadySetUp()
      throw new AppError(
        'link-unknown',
        'This is not the set-up link of the last start. Look at what the server printed.',
      )
    }
    const { name, email, language } = wanted
    const person = { name, email, language, passwordHash, mayCreateProgrammes: true }
    return await createPerson(transaction, person, clock.now())
  })
}

function alreadySetUp(): AppError {
  return new AppError('already-set-up', 'This Plenum has its first organiser. Sign in instead.')
}
