import type { PartnerId, PersonId, ProgrammeId } from '@plenum/schema/id'
import type { Kysely, Transaction } from 'kysely'
import { AppError } from '../../app-error.ts'
import { lockProgramme } from '../../db/lock-programme.ts'
import type { Tables } from '../../db/tables.ts'
import { notFound } from '../../not-found.ts'
import { requireMember, requireOrganiser } from '../../programme-access.ts'

export type LockedPartner = {
  programmeId: ProgrammeId
  kind: string
  acronym: string
  since: string
  leftOn: string | null
}

/** The programme of a partner; 'not-found' when there is none. */
export async function programmeOfPartner(db: Kysely<Tables>, partnerId: PartnerId): Promise<ProgrammeId> {
  const row = await db.selectFrom('partner').select('programme_id').where('id', '=', partnerId).executeTakeFirst()
  if (row === undefined) throw notFound()
  return row.programme_id
}

/** Locks the partner's programme and reads the partner as it is from now on; 'not-allowed' for who is no organiser. */
export async function lockPartner(
  transaction: Transaction<Tables>,
  personId: PersonId,
  partnerId: PartnerId,
): Promise<LockedPartner> {
  const programmeId = await programmeOfPartner(transaction, partnerId)
  // Before the lock, so that nobody from elsewhere makes others wait; and again under it, when roles stand still.
  await requireMember(transaction, personId, programmeId)
  await lockProgramme(transaction, programmeId)
  await requireOrganiser(transaction, personId, programmeId)
  return readLocked(transaction, partnerId)
}

/** As it is; the caller has locked the programme. */
export async function readLocked(transaction: Transaction<Tables>, partnerId: PartnerId): Promise<LockedPartner> {
  const row = await transaction
    .selectFrom('partner')
    .select(['programme_id', 'kind', 'acronym', 'since', 'left_on'])
    .where('id', '=', partnerId)
    .executeTakeFirst()
  if (row === undefined) throw notFound()
  return {
    programmeId: row.programme_id,
    kind: row.kind,
    acronym: row.acronym,
    since: row.since,
    leftOn: row.left_on,
  }
}

/** Refuses with 'partner-gone' what is not done with a partner that has left. */
export function requirePresent({ leftOn }: Pick<LockedPartner, 'leftOn'>): void {
  if (leftOn !== null) throw partnerGone()
}

function partnerGone(): AppError {
  return new AppError('partner-gone', 'This partner has left the programme.')
}

/** Refuses a day before the partner came. */
export function requireSinceJoined(date: string, { since }: Pick<LockedPartner, 'since'>): void {
  if (date >= since) return
  throw new AppError('bad-request', 'The day lies before the one on which the partner came.', [
    { path: 'date', message: `must not be before ${since}` },
  ])
}

/** Counts the partner's revision up, for who is changing it at this moment. */
export async function touchPartner(
  transaction: Transaction<Tables>,
  partnerId: PartnerId,
  change: { kind?: 'key-partner'; left_at?: number | null; left_on?: string | null } = {},
): Promise<void> {
  await transaction
    .updateTable('partner')
    .set((eb) => ({ ...change, revision: eb('revision', '+', 1) }))
    .where('id', '=', partnerId)
    .execute()
}
