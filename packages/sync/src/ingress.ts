/**
 * What a received update is, before anything of it is stored or shown. The refusals and why, in sync.md section 2:
 *
 *  1. It parses: `Y.decodeUpdate` throws exactly when `applyUpdate` would.
 *  2. No skips, and nothing that names clocks which neither the room nor the update knows: such structs stay pending
 *     in every client, and a delete of the future erases somebody's later typing.
 *  3. New structs only under a client id that is the sender's: two texts under one id diverge for ever.
 *  4. Content of the kinds that the draft's schema has (the gate).
 */
import type { ErrorCode } from '@plenum/schema/error-code'
import type { PersonId } from '@plenum/schema/id'
import * as Y from 'yjs'
import type { Clocks } from './clocks.ts'
import { type DeleteSet, isDeleted } from './delete-set.ts'

export type Structs = ReturnType<typeof Y.decodeUpdate>['structs']

export type Refusal = { code: ErrorCode; reason: string }

/** What the draft's schema says of an update's content; given by `document`, so that this package need not know it. */
export type ContentGate = {
  /** Null when the content may stand in a draft. */
  judge(structs: Structs): Refusal | null
  /** Called once for every update that was judged good and will be stored. */
  accept(structs: Structs): void
}

/** What a room knows when it judges: what is durable and what is on its way to be. */
export type Known = { clocks: Clocks; deleted: DeleteSet; owners: ReadonlyMap<number, PersonId> }

export type Verdict =
  | { kind: 'refused'; refusal: Refusal }
  /** It names clocks that are not known here. */
  | { kind: 'behind' }
  /** Nothing new: not logged, not sent on. */
  | { kind: 'no-op' }
  | { kind: 'new'; structs: Structs; ends: Clocks; deletes: Range[]; claims: number[] }

type Range = { client: number; start: number; end: number }

const refused = (code: ErrorCode, reason: string): Verdict => ({ kind: 'refused', refusal: { code, reason } })

/** Judges one update of one person. Never throws. */
export function judgeUpdate(update: Uint8Array, personId: PersonId, known: Known, gate: ContentGate): Verdict {
  let decoded: ReturnType<typeof Y.decodeUpdate>
  try {
    decoded = Y.decodeUpdate(update)
  } catch {
    return refused('malformed', 'not a Yjs update')
  }
  const { structs } = decoded

  const begins: Clocks = new Map()
  const ends: Clocks = new Map()
  for (const struct of structs) {
    // A skip says "something is missing here"; it has the type number 10 in Yjs's encoding and no class that is exported.
    if (!(struct instanceof Y.Item) && !(struct instanceof Y.GC)) return refused('malformed', 'a skip')
    const { client, clock } = struct.id
    const expected = ends.get(client)
    if (expected === undefined) begins.set(client, clock)
    else if (expected !== clock) return refused('malformed', 'structs out of order')
    ends.set(client, clock + struct.length)
  }

  for (const [client, begin] of begins) {
    if (begin > (known.clocks.get(client) ?? 0)) return { kind: 'behind' }
  }
  const isKnown = (client: number, end: number): boolean =>
    end <= (known.clocks.get(client) ?? 0) || end <= (ends.get(client) ?? 0)
  for (const struct of structs) {
    if (struct instanceof Y.Item && !namesOnlyKnown(struct, isKnown)) return { kind: 'behind' }
  }
  const deletes: Range[] = []
  let deletesNew = false
  for (const [client, ranges] of decoded.ds.clients) {
    for (const { clock, len } of ranges) {
      if (!isKnown(client, clock + len)) return { kind: 'behind' }
      if (isDeleted(known.deleted, client, clock, clock + len)) continue
      deletesNew = true
      deletes.push({ client, start: clock, end: clock + len })
    }
  }

  const claims: number[] = []
  let structsNew = false
  for (const [client, end] of ends) {
    if (end <= (known.clocks.get(client) ?? 0)) continue
    structsNew = true
    const owner = known.owners.get(client)
    if (owner === undefined) claims.push(client)
    else if (owner !== personId) return refused('not-allowed', 'structs under a client id of somebody else')
  }
  if (!structsNew && !deletesNew) return { kind: 'no-op' }

  const refusal = gate.judge(structs)
  if (refusal !== null) return { kind: 'refused', refusal }
  return { kind: 'new', structs, ends, deletes, claims }
}

function namesOnlyKnown(item: Y.Item, isKnown: (client: number, end: number) => boolean): boolean {
  const { origin, rightOrigin, parent } = item
  if (origin !== null && !isKnown(origin.client, origin.clock + 1)) return false
  if (rightOrigin !== null && !isKnown(rightOrigin.client, rightOrigin.clock + 1)) return false
  return !(parent instanceof Y.ID) || isKnown(parent.client, parent.clock + 1)
}
