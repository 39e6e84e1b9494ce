import type { PersonId } from '@plenum/schema/id'
import { AppError } from '../../app-error.ts'
import { hashSecretToken } from '../../auth/secret-token.ts'
import type { ServerDeps } from '../../server-deps.ts'

/**
 * The person that a sign-in link stands for; marks it used in the same statement, so that of two at once one gets in.
 * Refuses with 'link-unknown', 'link-used' or 'link-expired'.
 */
export async function useSignInLink({ db, clock }: Pick<ServerDeps, 'db' | 'clock'>, token: string): Promise<PersonId> {
  const now = clock.now()
  const tokenHash = hashSecretToken(token)
  const used = await db
    .updateTable('sign_in_link')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .where((eb) => eb.or([eb('used_at', 'is', null), eb('reusable', '=', 1)]))
    .returning('person_id')
    .executeTakeFirst()
  if (used !== undefined) return used.person_id
  const link = await db
    .selectFrom('sign_in_link')
    .select('used_at')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  if (link === undefined) throw new AppError('link-unknown', 'This sign-in link does not exist.')
  if (link.used_at !== null) throw new AppError('link-used', 'This sign-in link has been used.')
  throw new AppError('link-expired', 'This sign-in link has expired.')
}
