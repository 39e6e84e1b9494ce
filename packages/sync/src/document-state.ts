/**
 * What a room holds of its document: encoded bytes and what judging needs, no Y.Doc (one costs 11–13 times its encoded
 * size). Two layers:
 *
 *  - durable: base (a state through `baseSeq`) and the tail of rows after it; only this is ever sent to anyone;
 *  - known: durable and staged, that is, handed to the log and not yet confirmed; only judging sees it.
 */
import type { PersonId } from '@plenum/schema/id'
import * as Y from 'yjs'
import { type Clocks, decodeClocks, encodeClocks, raiseClocks } from './clocks.ts'
import { type DeleteSet, addDeleted, decodeDeleteSet } from './delete-set.ts'
import type { Known, Verdict } from './ingress.ts'
import { mergeTree } from './merge.ts'
import type { LoadedDocument, LogRow, Snapshot } from './ports.ts'
import { encodeSyncStep2, encodeUpdate } from './protocol.ts'

type NewVerdict = Extract<Verdict, { kind: 'new' }>

export type DocumentState = {
  readonly known: Known
  readonly headSeq: number
  readonly tailRows: number
  readonly tailBytes: number
  /** Bytes held: base, tail and the tail merged. */
  readonly bytes: number
  stage(update: Uint8Array, verdict: NewVerdict, personId: PersonId): void
  /** The oldest `count` staged updates became durable as `first`, `first + 1`, …; returns them. */
  commit(count: number, first: number): LogRow[]
  /** None of the staged updates became durable. */
  rollBack(): void
  /** Rows that became durable elsewhere. */
  append(rows: readonly LogRow[]): void
  /** The log folded its rows into this snapshot. */
  rebase(snapshot: Snapshot): void
  /** The encoded state vector of what is durable. */
  stateVector(): Uint8Array
  /** Everything durable as one update. */
  state(): Uint8Array
  /** Everything durable as it lies here: the base and the rows after it. */
  parts(): Uint8Array[]
  /**
   * The frames that bring a holder of this state vector up to date, the last of them a SyncStep2: a stock client calls
   * itself in sync when that has arrived, and must have everything then. For nobody else: they hold only their missing
   * structs, but all deletes. Throws when the bytes are not a state vector.
   *
   * The base is never merged with the tail for this: whoever has nothing gets the base as it lies there, and whoever
   * has all of it gets its deletes, so that a storm of joiners costs next to nothing.
   */
  answer(stateVector: Uint8Array): Uint8Array[]
}

export function createDocumentState(loaded: LoadedDocument): DocumentState {
  let base: Snapshot | null = loaded.snapshot
  let tail: LogRow[] = []
  let tailBytes = 0
  let baseClocks: Clocks = new Map()
  let tailMerged: { seq: number; bytes: Uint8Array } | null = null
  /** The base as the frame that everyone gets who has nothing, encoded once; another where a tail follows. */
  let whole: { frame: Uint8Array; tailFollows: boolean } | null = null
  let durableClocks: Clocks = new Map()
  let known = { clocks: new Map<number, number>(), deleted: new Map() as DeleteSet, owners: new Map(loaded.owners) }
  let staged: { update: Uint8Array; ends: Clocks; claims: number[] }[] = []

  const headSeq = (): number => tail.at(-1)?.seq ?? base?.seq ?? 0

  function learn(update: Uint8Array, clocks: Clocks[]): void {
    const { structs, ds } = Y.decodeUpdate(update)
    const ends: Clocks = new Map()
    for (const struct of structs) ends.set(struct.id.client, struct.id.clock + struct.length)
    for (const target of clocks) raiseClocks(target, ends)
    for (const [client, ranges] of ds.clients) {
      for (const { clock, len } of ranges) addDeleted(known.deleted, client, clock, clock + len)
    }
  }

  function relearn(): void {
    baseClocks = base === null ? new Map() : decodeClocks(base.stateVector)
    durableClocks = new Map(baseClocks)
    known = {
      clocks: new Map(durableClocks),
      deleted: base === null ? new Map() : decodeDeleteSet(base.deleteSet),
      owners: known.owners,
    }
    for (const row of tail) learn(row.bytes, [durableClocks, known.clocks])
  }

  function append(rows: readonly LogRow[]): void {
    for (const row of rows) {
      if (row.seq <= headSeq()) continue
      tail.push(row)
      tailBytes += row.bytes.length
      learn(row.bytes, [durableClocks, known.clocks])
    }
  }

  function mergeTail(): Uint8Array {
    const seq = headSeq()
    if (tailMerged?.seq !== seq) tailMerged = { seq, bytes: mergeTree(tail.map((row) => row.bytes)) }
    return tailMerged.bytes
  }

  function answerFromBase(from: Snapshot, stateVector: Uint8Array): Uint8Array {
    const clocks = decodeClocks(stateVector)
    const tailFollows = tail.length > 0
    const encode = tailFollows ? encodeUpdate : encodeSyncStep2
    if (clocks.size === 0) {
      if (whole?.tailFollows !== tailFollows) whole = { frame: encode(from.state), tailFollows }
      return whole.frame
    }
    if (covers(clocks, baseClocks)) return encode(deletesOnly(from.deleteSet))
    return encode(Y.diffUpdate(from.state, stateVector))
  }

  relearn()
  append(loaded.tail)

  return {
    get known() {
      return known
    },
    get headSeq() {
      return headSeq()
    },
    get tailRows() {
      return tail.length
    },
    get tailBytes() {
      return tailBytes
    },
    get bytes() {
      return (base?.state.length ?? 0) + tailBytes + (tailMerged?.bytes.length ?? 0)
    },
    stage(update, verdict, personId) {
      staged.push({ update, ends: verdict.ends, claims: verdict.claims })
      raiseClocks(known.clocks, verdict.ends)
      for (const range of verdict.deletes) addDeleted(known.deleted, range.client, range.start, range.end)
      for (const client of verdict.claims) known.owners.set(client, personId)
    },
    commit(count, first) {
      const rows = staged.splice(0, count).map(({ update, ends }, index) => {
        raiseClocks(durableClocks, ends)
        tailBytes += update.length
        return { seq: first + index, bytes: update }
      })
      tail.push(...rows)
      return rows
    },
    rollBack() {
      for (const { claims } of staged) for (const client of claims) known.owners.delete(client)
      staged = []
      relearn()
    },
    append,
    rebase(snapshot) {
      if (base !== null && snapshot.seq <= base.seq) return
      base = snapshot
      tail = tail.filter((row) => row.seq > snapshot.seq)
      tailBytes = tail.reduce((sum, row) => sum + row.bytes.length, 0)
      tailMerged = null
      whole = null
      baseClocks = decodeClocks(snapshot.stateVector)
    },
    stateVector: () => encodeClocks(durableClocks),
    state: () => mergeTree(base === null ? [mergeTail()] : [base.state, mergeTail()]),
    parts: () => [...(base === null ? [] : [base.state]), ...tail.map((row) => row.bytes)],
    answer(stateVector) {
      if (base === null) {
        decodeClocks(stateVector)
        return [encodeSyncStep2(mergeTail())]
      }
      const first = answerFromBase(base, stateVector)
      return tail.length === 0 ? [first] : [first, encodeSyncStep2(mergeTail())]
    },
  }
}

function covers(clocks: Clocks, others: Clocks): boolean {
  for (const [client, clock] of others) if ((clocks.get(client) ?? 0) < clock) return false
  return true
}

/** An update without structs: varUint 0, then the delete set. */
function deletesOnly(deleteSet: Uint8Array): Uint8Array {
  const update = new Uint8Array(deleteSet.length + 1)
  update.set(deleteSet, 1)
  return update
}
