import type { PersonId } from '@plenum/schema/id'
import type { Language } from '@plenum/schema/language'
import type { Kysely } from 'kysely'
import { AppError } from '../app-error.ts'
import type { Tables } from '../db/tables.ts'
import { newId } from '../new-id.ts'

export type NewPerson = {
  name: string
  /** Lower case. */
  email: string
  /** From `hashPassword`; hash before the transaction, it takes tens of milliseconds. */
  passwordHash: string | null
  language: Language
  mayCreateProgrammes: boolean
}

/** A new account. Refuses with 'email-taken' when somebody has that address. */
export async function createPerson(db: Kysely<Tables>, person: NewPerson, now: number): Promise<PersonId> {
  const created = await db
    .insertInto('person')
    .values({
      id: newId(),
      name: person.name,
      email: person.email,
      password_hash: person.passwordHash,
      language: person.language,
      may_create_programmes: person.mayCreateProgrammes ? 1 : 0,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (created === undefined) {
    throw new AppError('email-taken', 'Somebody here already has this e-mail address.', [
      { path: 'email', message: 'is taken' },
    ])
  }
  return created.id
}
