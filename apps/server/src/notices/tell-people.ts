import type { PersonId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { newId } from '../new-id.ts'
import type { ServerDeps } from '../server-deps.ts'
import { type Audience, audienceOf } from './audience.ts'
import { putIntoMails } from './put-into-mails.ts'
import { readHappening } from './read-happening.ts'
import type { Happening } from './told.ts'

type Needs = Pick<ServerDeps, 'db' | 'clock' | 'liveBus'>

/** Of one round; the next takes the rest. */
const perRound = 50

/**
 * Makes notices of what has happened, in order, and tells pages that are open. Each in a transaction of its own that
 * claims it: of several that do this at once one gets it, and what dies half way is done anew. Rejects with the first
 * failure, after it has tried all.
 */
export async function tellPeople(deps: Needs): Promise<void> {
  const failures: unknown[] = []
  for (let after = 0; ;) {
    const untold = await deps.db
      .selectFrom('happening')
      .select(['id', 'at'])
      .where('told_at', 'is', null)
      .where('at', '>=', after)
      .orderBy('at')
      .limit(perRound)
      .execute()
    for (const { id } of untold) {
      try {
        const told = await deps.db.transaction().execute((transaction) => tellOne(transaction, id, deps.clock.now()))
        for (const personId of told) deps.liveBus.publish({ personId }, { type: 'notice' })
      } catch (error) {
        failures.push(error)
      }
    }
    const last = untold.at(-1)
    // What failed stays untold: going on after it keeps it from holding up all others.
    if (last === undefined || untold.length < perRound || failures.length >= perRound) break
    after = last.at
  }
  if (failures.length > 0) throw failures[0]
}

async function tellOne(transaction: Transaction<Tables>, id: string, now: number): Promise<PersonId[]> {
  const row = await transaction
    .updateTable('happening')
    .set({ told_at: now })
    .where('id', '=', id)
    .where('told_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  if (row === undefined) return []
  const happening = readHappening(row)
  const audience = await inProgramme(transaction, happening, await audienceOf(transaction, happening, now))
  if (audience.size === 0) return []
  const notices = [...audience].map(([personId, kind]) => ({ id: newId(), personId, kind }))
  // Once for a person, even if the claim above was undone by hand.
  const inserted = await transaction
    .insertInto('notice')
    .values(
      notices.map((notice) => ({
        id: notice.id,
        person_id: notice.personId,
        happening_id: happening.id,
        kind: notice.kind,
        programme_id: happening.programmeId,
        theme_id: happening.themeId,
        at: happening.at,
        read_at: null,
        mail_id: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['happening_id', 'person_id']).doNothing())
    .returning('id')
    .execute()
  const isNew = new Set(inserted.map((notice) => notice.id))
  const fresh = notices.filter((notice) => isNew.has(notice.id))
  await putIntoMails(transaction, happening, fresh, now)
  return fresh.map(({ personId }) => personId)
}

/** Those of them who are members of the programme. */
async function inProgramme(
  transaction: Transaction<Tables>,
  { programmeId }: Happening,
  audience: Audience,
): Promise<Audience> {
  if (audience.size === 0) return audience
  const rows = await transaction
    .selectFrom('programme_member')
    .select('person_id')
    .where('programme_id', '=', programmeId)
    .execute()
  const members = new Set(rows.map((row) => row.person_id))
  return new Map([...audience].filter(([personId]) => members.has(personId)))
}
