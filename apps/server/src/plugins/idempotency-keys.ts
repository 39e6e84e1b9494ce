import type { ServerDeps } from '../server-deps.ts'

export type ClaimedKey = { personId: string; key: string }
export type Claim = ClaimedKey & { requestHash: string }
export type ClaimOutcome =
  | { kind: 'claimed' }
  | { kind: 'running' }
  | { kind: 'other-request' }
  | { kind: 'answered'; status: number; body: string }

type Needs = Pick<ServerDeps, 'db' | 'clock'>

/** How long an answer is kept, in milliseconds. */
export const keptFor = 24 * 60 * 60 * 1000
/** After this long a request without an answer is taken to have died with its process. */
const abandonedAfter = 60_000
/** The status of a row whose request is still running. */
const running = 0

/** Takes the key for this request, or says what it already stands for. */
export async function claimKey({ db, clock }: Needs, { personId, key, requestHash }: Claim): Promise<ClaimOutcome> {
  const now = clock.now()
  const fresh = { person_id: personId, key, request_hash: requestHash, status: running, body: '', created_at: now }
  const inserted = await db
    .insertInto('idempotency')
    .values(fresh)
    .onConflict((conflict) => conflict.columns(['person_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (inserted !== undefined) return { kind: 'claimed' }

  // One statement, so that of two that find the same dead row one takes it over.
  const takenOver = await db
    .updateTable('idempotency')
    .set(fresh)
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .where((eb) =>
      eb.or([
        eb('created_at', '<=', now - keptFor),
        eb.and([eb('status', '=', running), eb('created_at', '<=', now - abandonedAfter)]),
      ]),
    )
    .returning('key')
    .executeTakeFirst()
  if (takenOver !== undefined) return { kind: 'claimed' }

  const row = await db
    .selectFrom('idempotency')
    .selectAll()
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .executeTakeFirst()
  // Released a moment ago: its request was refused. The caller may ask again.
  if (row === undefined) return { kind: 'running' }
  if (row.request_hash !== requestHash) return { kind: 'other-request' }
  return row.status === running ? { kind: 'running' } : { kind: 'answered', status: row.status, body: row.body }
}

export async function storeAnswer({ db }: Needs, claimed: ClaimedKey, status: number, body: string): Promise<void> {
  await db
    .updateTable('idempotency')
    .set({ status, body })
    .where('person_id', '=', claimed.personId)
    .where('key', '=', claimed.key)
    .execute()
}

export async function releaseKey({ db }: Needs, claimed: ClaimedKey): Promise<void> {
  await db.deleteFrom('idempotency').where('person_id', '=', claimed.personId).where('key', '=', claimed.key).execute()
}
