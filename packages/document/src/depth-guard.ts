import * as Y from 'yjs'
import type { GateRefusal, Structs } from './content-gate.ts'
import {
  createPlaceIndex,
  depthOf,
  inText,
  kindOf,
  parentOf,
  type Place,
  place,
  type PlaceIndex,
  unknown,
} from './place-index.ts'
import { type Placed, placeItem } from './place-item.ts'

type Struct = Structs[number]

const endOf = (struct: Struct) => struct.id.clock + struct.length

/** Finds a struct of the update by id; they come sorted by clock within a client. */
function createStructFinder(structs: Structs) {
  const first = new Map<number, number>()
  const count = new Map<number, number>()
  structs.forEach(({ id: { client } }, index) => {
    if (!first.has(client)) first.set(client, index)
    count.set(client, (count.get(client) ?? 0) + 1)
  })
  return ({ client, clock }: Y.ID): number => {
    let low = first.get(client) ?? 0
    let high = low + (count.get(client) ?? 0)
    while (low < high) {
      const middle = (low + high) >> 1
      const struct = structs[middle]!
      if (struct.id.client === client && clock >= struct.id.clock && clock < endOf(struct)) return middle
      if (clock < struct.id.clock) high = middle
      else low = middle + 1
    }
    return -1
  }
}

/**
 * The places of an update's structs, whose items may name each other in any order. With an explicit stack, for a chain
 * of them may be longer than the call stack, and a forged one may be a ring.
 */
function placeAll(structs: Structs, index: PlaceIndex): Placed[] {
  // A keystroke.
  if (structs.length === 1) return [placeStruct(structs[0]!, index, ({ client, clock }) => index.find(client, clock))]
  const placed = new Array<Placed | undefined>(structs.length).fill(undefined)
  const findStruct = createStructFinder(structs)
  const waiting = new Set<number>()
  const open: number[] = []
  for (let start = 0; start < structs.length; start++) {
    open.push(start)
    while (open.length > 0) {
      const current = open.at(-1)!
      let missing = -1
      placed[current] ??= placeStruct(structs[current]!, index, (id) => {
        const known = index.find(id.client, id.clock)
        if (known !== unknown || missing >= 0) return known
        const at = findStruct(id)
        const there = at < 0 ? undefined : placed[at]
        if (at >= 0 && there === undefined && !waiting.has(at) && at !== current) missing = at
        return there && 'at' in there ? there.at : unknown
      })
      if (missing < 0) {
        waiting.delete(open.pop()!)
      } else {
        placed[current] = undefined
        waiting.add(current)
        open.push(missing)
      }
    }
  }
  return placed as Placed[]
}

function placeStruct(struct: Struct, index: PlaceIndex, find: (id: Y.ID) => Place): Placed {
  const { client, clock } = struct.id
  const end = index.endOf(client)
  // Known already: Yjs does not look at it again.
  if (endOf(struct) <= end) return { at: inText }
  if (!(struct instanceof Y.Item)) return { at: place('void') }
  const placed = placeItem(struct, find)
  // Its first part is known: Yjs puts the rest behind that, wherever the struct says it is.
  const forged = clock < end && 'at' in placed && !continues(placed.at, index.find(client, end - 1))
  return forged ? { fault: 'differs from what is known' } : placed
}

/** Whether one struct can be at both places: the same list, or collected as a whole meanwhile. */
function continues(at: Place, known: Place): boolean {
  if (at === known) return true
  if (at === inText || known === inText) return false
  if (kindOf(at) === 'void') return true
  const listed = [at, known].every((each) => kindOf(each) !== 'void' && kindOf(each) !== 'attribute')
  return listed && parentOf(at) === parentOf(known) && depthOf(at) === depthOf(known)
}

function remember(structs: Structs, placed: Placed[], index: PlaceIndex): void {
  for (let at = 0; at < structs.length; at++) {
    const struct = structs[at]!
    const found = placed[at]!
    const end = endOf(struct)
    const { client } = struct.id
    if (end > index.endOf(client)) index.extend(client, end, 'at' in found ? found.at : place('void'))
  }
}

/** Whether the update leaves out something between what the index has of a client and what it brings. */
function startsBeyond(structs: Structs, index: PlaceIndex): boolean {
  let last = -1
  for (const { id } of structs) {
    if (id.client !== last && id.clock > index.endOf(id.client)) return true
    last = id.client
  }
  return false
}

/** Whether the update names an item that neither it nor the index has. */
function namesUnknown(structs: Structs, index: PlaceIndex): boolean {
  const ends = new Map(structs.map((struct) => [struct.id.client, endOf(struct)]))
  const isUnknown = (id: unknown) =>
    id instanceof Y.ID && id.clock >= Math.max(index.endOf(id.client), ends.get(id.client) ?? 0)
  return structs.some(
    (each) =>
      each instanceof Y.Item && (isUnknown(each.origin) || isUnknown(each.rightOrigin) || isUnknown(each.parent)),
  )
}

/**
 * The check of an update against the document that it goes into: no node deeper than `maxDepth`, none in a parent that
 * the schema does not give it, no text or value outside of its place, no attribute out of its rule. Together with
 * `judgeStructs` this keeps every draft one that all editors can open; see extensions.ts for why parent and child alone
 * decide that.
 *
 * `judge` after the room has seen that nothing is missing that the update builds on; it changes nothing. `commit` every
 * update that is going to be stored, before the next is judged; if the store then fails, begin with a new guard.
 * `loadState` gives the room's state (V1). It is asked for at the first judgement, and again when an update builds on
 * what the guard was not told of (rows of other nodes). A keystroke takes about 1 µs.
 */
export function createDepthGuard(loadState: () => Uint8Array) {
  let index: PlaceIndex | null = null
  let judged: { structs: Structs; placed: Placed[] } | null = null

  const learn = (into: PlaceIndex): PlaceIndex => {
    const { structs } = Y.decodeUpdate(loadState())
    remember(structs, placeAll(structs, into), into)
    return into
  }

  return {
    judge(structs: Structs): GateRefusal | null {
      if (structs.length === 0) return null
      index ??= learn(createPlaceIndex())
      let placed = placeAll(structs, index)
      let fault = faultIn(placed)
      if (startsBeyond(structs, index) || (fault !== null && namesUnknown(structs, index))) {
        placed = placeAll(structs, learn(index))
        fault = startsBeyond(structs, index) ? 'a gap before it' : faultIn(placed)
      }
      judged = fault === null ? { structs, placed } : null
      return fault === null ? null : { code: 'malformed', reason: fault }
    },
    commit(structs: Structs): void {
      if (index === null) return
      if (startsBeyond(structs, index)) learn(index)
      // Still: it will be in the state when something builds on it.
      if (startsBeyond(structs, index)) return
      remember(structs, judged?.structs === structs ? judged.placed : placeAll(structs, index), index)
      judged = null
    },
  }
}

function faultIn(placed: Placed[]): string | null {
  for (const found of placed) if ('fault' in found) return found.fault
  return null
}
