import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../db/tables.ts'

/** What a link in a mail ends: mails to this person about one theme, or about a whole programme. */
export type Subscription = { personId: PersonId; programmeId: ProgrammeId; themeId: ThemeId | null }

const keyName = 'unsubscribe-key'
const payload = z.tuple([z.string(), z.string(), z.string().nullable()])

/** The secret that links in mails are signed with: the same for all nodes, and for as long as there are mails. */
export async function unsubscribeKey(db: Kysely<Tables>): Promise<string> {
  await db
    .insertInto('instance')
    .values({ name: keyName, value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  const row = await db.selectFrom('instance').select('value').where('name', '=', keyName).executeTakeFirstOrThrow()
  return row.value
}

/** Works as often as it is used, and says nothing that its reader does not know. */
export function unsubscribeToken(key: string, { personId, programmeId, themeId }: Subscription): string {
  const said = Buffer.from(JSON.stringify([personId, programmeId, themeId])).toString('base64url')
  return `${said}.${signature(key, said)}`
}

/** Null for what this instance did not sign. */
export function readUnsubscribeToken(key: string, token: string): Subscription | null {
  const [said = '', signed = ''] = token.split('.', 2)
  const [given, own] = [Buffer.from(signed), Buffer.from(signature(key, said))]
  if (given.length !== own.length || !timingSafeEqual(given, own)) return null
  const [personId, programmeId, themeId] = payload.parse(JSON.parse(Buffer.from(said, 'base64url').toString('utf8')))
  return { personId, programmeId, themeId }
}

function signature(key: string, said: string): string {
  return createHmac('sha256', key).update(`unsubscribe ${said}`).digest('base64url')
}
