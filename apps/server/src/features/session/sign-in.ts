import type { signInSchema } from '@plenum/schema/api/session'
import type { PersonId } from '@plenum/schema/id'
import type { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { addressKey } from '../../auth/address-key.ts'
import { type AttemptLimit, createAttemptLimit } from '../../auth/attempt-limit.ts'
import { verifyPassword } from '../../auth/password.ts'
import type { ServerDeps } from '../../server-deps.ts'

export type SignInLimits = { address: AttemptLimit; account: AttemptLimit }

const minute = 60_000

/** An office shares an address, so it gets more; an account is one person's. */
export function createSignInLimits({ clock }: Pick<ServerDeps, 'clock'>): SignInLimits {
  return {
    address: createAttemptLimit(clock, { burst: 30, every: minute / 6 }),
    account: createAttemptLimit(clock, { burst: 10, every: minute }),
  }
}

/**
 * The person behind these credentials. Refuses with 'wrong-credentials', in the same words and the same time whether
 * the address or the password was wrong, and with 'too-many' after too many attempts from a place or on an account.
 */
export async function signIn(
  { db }: Pick<ServerDeps, 'db'>,
  limits: SignInLimits,
  credentials: z.output<typeof signInSchema>,
  ip: string,
): Promise<PersonId> {
  limits.address.take(addressKey(ip))
  limits.account.take(credentials.email)
  const person = await db
    .selectFrom('person')
    .select(['id', 'password_hash'])
    .where('email', '=', credentials.email)
    .executeTakeFirst()
  const verified = await verifyPassword(person?.password_hash ?? null, credentials.password)
  if (person === undefined || !verified) {
    throw new AppError('wrong-credentials', 'The e-mail address or the password is wrong.')
  }
  limits.address.giveBack(addressKey(ip))
  limits.account.giveBack(credentials.email)
  return person.id
}
