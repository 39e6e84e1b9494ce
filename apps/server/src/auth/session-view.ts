import type { Session } from '@plenum/schema/api/session'
import { isLanguage } from '@plenum/schema/language'
import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'
import type { FoundSession } from './sessions.ts'

/** Who is signed in, as the interface reads it. */
export async function sessionView(
  db: Kysely<Tables>,
  session: Pick<FoundSession, 'personId' | 'expiresAt'>,
): Promise<Session> {
  const person = await db.selectFrom('person').selectAll().where('id', '=', session.personId).executeTakeFirstOrThrow()
  return {
    person: {
      id: person.id,
      name: person.name,
      email: person.email,
      language: isLanguage(person.language) ? person.language : 'en',
      mayCreateProgrammes: person.may_create_programmes === 1,
    },
    expiresAt: new Date(session.expiresAt).toISOString(),
  }
}
