import { UniqueID } from '@tiptap/extension-unique-id'
import * as Y from 'yjs'
import { draftTexts } from '../src/anchor/draft-texts.ts'
import { markThread } from '../src/anchor/mark-thread.ts'
import { blockTypes } from '../src/block-types.ts'
import { canonicalDraft } from '../src/canonical-draft.ts'
import { checkDraft } from '../src/check-draft.ts'
import { draftJsonToUpdate } from '../src/draft-json-to-update.ts'
import type { DraftNode } from '../src/draft-node.ts'
import { documentExtensions } from '../src/extensions.ts'
import { withoutComments } from '../src/without-comments.ts'
import { type Actor, createActor } from './actor.ts'
import { edits } from './edits.ts'
import { followThreads } from './follow-threads.ts'
import { firstLetter, idOf, lettersIn, surroundings } from './letters.ts'
import { createRandom } from './random.ts'
import { lettersWithThreads, type MarkedLetter, openRoom, restoreGuarded, written } from './restoring.ts'
import { start } from './start-draft.ts'
import { openUntouched, textIn } from './suggesting.ts'

type RestoreSimulation = { seed: number; actors?: number; rounds?: number; editsPerRound?: number }

type Entry = { update: Uint8Array; from: Actor | null }

/** A node's log of the draft, and how far into the other's it has read. */
type Room = { log: Entry[]; known: Set<Entry>; read: number }

type Version = { state: Uint8Array; text: string; letters: Map<string, MarkedLetter> }

/** How often each of these was met; a simulation that meets none of one kind says nothing about it. */
type RestoreTally = {
  restores: number
  /** Not by undoing. */
  rewritten: number
  /** Threads' letters that stayed; that came back with a thread of the version; that came back for a copy, or not. */
  stayed: number
  returned: number
  carried: number
  dropped: number
  /** Letters on their way at a restore; those of them that the merge has. */
  concurrent: number
  merged: number
}

/** What at least one of them has. */
function clocksOf(...docs: Y.Doc[]): Map<number, number> {
  const clocks = new Map<number, number>()
  for (const ydoc of docs) {
    for (const [client, end] of Y.decodeStateVector(Y.encodeStateVector(ydoc))) {
      clocks.set(client, Math.max(end, clocks.get(client) ?? 0))
    }
  }
  return clocks
}

/**
 * Several people edit one draft through two nodes, whose updates travel at random, while threads are anchored and older
 * versions restored at either node. Throws at the first breach of these:
 * 1. where it is restored, the text is the version's, byte for byte, by one update that the room takes;
 * 2. a letter that stayed bears the threads it bore, no other; one that came back those that it had at the version;
 * 3. a thread is on no letter that it was not on right before or at the version, unless it lies within its passage;
 * 4. receiving changes nothing, and everybody ends with the same draft and is shown it;
 * 5. what was on its way at a restore is there, unless somebody removed it or the block around it;
 * 6. when nobody writes meanwhile, everybody has the version's text.
 */
export function simulateRestores({ seed, actors: count = 3, rounds = 8, editsPerRound = 5 }: RestoreSimulation) {
  const random = createRandom(seed)
  const tally: RestoreTally = {
    restores: 0,
    rewritten: 0,
    stayed: 0,
    returned: 0,
    carried: 0,
    dropped: 0,
    concurrent: 0,
    merged: 0,
  }
  let letters = 0
  let ids = 0
  let threads = 0
  let clientIds = 1_000
  const newLetter = () => String.fromCharCode(firstLetter + letters++)
  const spelled = (node: DraftNode): DraftNode => ({
    ...node,
    ...(node.text !== undefined && { text: node.text.replaceAll(/./g, newLetter) }),
    ...(node.content && { content: node.content.map(spelled) }),
  })
  const uniqueIds = UniqueID.configure({ types: blockTypes, generateID: () => `${seed}-${ids++}` })
  const initial = draftJsonToUpdate(spelled(start), { clientId: 1, createId: () => `start-${ids++}` })
  const rooms = [0, 1].map((): Room => {
    const entry = { update: initial, from: null }
    return { log: [entry], known: new Set([entry]), read: 1 }
  })
  const writers = Array.from({ length: count }, (_unused, index) => ({
    actor: createActor(`actor ${index}`, 100 + index, initial, [...documentExtensions(), uniqueIds]),
    room: rooms[index % 2]!,
    read: 1,
  }))
  const versions: Version[] = []

  const must = (condition: boolean, what: string): void => {
    if (!condition) throw new Error(what)
  }
  const textOf = (ydoc: Y.Doc) => JSON.stringify(textIn(ydoc))

  /** A client id for each person and node, as the server keeps them. */
  const serverIds = new Map<Room, number>()
  function open(room: Room): Y.Doc {
    if (!serverIds.has(room) || random.chance(0.3)) serverIds.set(room, clientIds++)
    return openRoom(
      room.log.map(({ update }) => update),
      serverIds.get(room)!,
    )
  }

  function append(room: Room, entry: Entry): void {
    if (room.known.has(entry)) return
    room.known.add(entry)
    room.log.push(entry)
  }

  /** Some of what is on its way, or all of it. */
  function travel(all: boolean): void {
    const some = (most: number) => (all ? most : random.below(most + 1))
    for (const { actor, room } of random.shuffled(writers)) {
      for (const update of actor.outbox.splice(0, some(actor.outbox.length))) append(room, { update, from: actor })
    }
    for (const room of rooms) {
      const other = rooms.find((each) => each !== room)!
      const next = other.log.slice(room.read, room.read + some(other.log.length - room.read))
      room.read += next.length
      for (const entry of next) append(room, entry)
    }
    for (const writer of writers) {
      const { actor, room } = writer
      const next = room.log.slice(writer.read, writer.read + some(room.log.length - writer.read))
      writer.read += next.length
      const plain = openRoom([Y.encodeStateAsUpdate(actor.ydoc)], 1)
      for (const { update, from } of random.shuffled(next)) {
        if (from === actor) continue
        Y.applyUpdate(plain, update)
        actor.receive(update)
      }
      must(textOf(actor.ydoc) === textOf(plain), `${actor.name} changed the draft on receiving`)
      plain.destroy()
    }
  }

  function settle(): void {
    const isQuiet = () =>
      writers.every(({ actor, room, read }) => actor.outbox.length === 0 && read === room.log.length) &&
      rooms.every((room) => room.log.length === rooms[0]!.log.length)
    for (let times = 0; !isQuiet(); times++) {
      must(times < 10, 'no end of updates')
      travel(true)
    }
  }

  function comment(): void {
    const room = random.oneOf(rooms)
    const ydoc = open(room)
    const texts = draftTexts(ydoc).filter(({ length }) => length > 0)
    if (texts.length === 0) return
    const first = random.below(texts.length)
    const ranges = texts.slice(first, first + (random.chance(0.25) ? 2 : 1)).map((text, at, { length }) => {
      const index = at === 0 ? random.below(text.length) : 0
      return { text, index, length: at < length - 1 ? text.length - index : 1 + random.below(text.length - index) }
    })
    const { updates } = written(ydoc, () => markThread(ydoc, ranges, `own-${threads++}`))
    for (const update of updates) append(room, { update, from: null })
  }

  function take(): void {
    const ydoc = open(random.oneOf(rooms))
    versions.push({ state: Y.encodeStateAsUpdate(ydoc), text: textOf(ydoc), letters: lettersWithThreads(ydoc) })
  }

  function restore(): Version | null {
    const room = random.oneOf(rooms)
    const ydoc = open(room)
    const has = clocksOf(ydoc)
    const isOlder = ({ state }: Version) =>
      [...Y.decodeStateVector(Y.encodeStateVectorFromUpdate(state))].every(([id, end]) => end <= (has.get(id) ?? 0))
    const older = versions.filter(isOlder)
    if (older.length === 0) return null
    const version = random.oneOf(older)
    const before = lettersWithThreads(ydoc)
    const restored = restoreGuarded(ydoc, version.state)
    must(textOf(ydoc) === version.text, 'the text is not that of the version')
    if (restored.outcome === 'same') return version
    tally.restores++
    if (restored.by === 'rewrite') tally.rewritten++
    const followed = followThreads(before, version.letters, lettersWithThreads(ydoc))
    for (const name of Object.keys(followed) as (keyof typeof followed)[]) tally[name] += followed[name]
    append(room, { update: restored.update!, from: null })
    return version
  }

  /** What was typed on what the rooms had not seen when they had this, in the merge of all that there is. */
  function checkConcurrent(has: Map<number, number>): void {
    const ydoc = openRoom(
      rooms.flatMap(({ log }) => log.map(({ update }) => update)),
      1,
    )
    for (const { actor } of writers) for (const update of actor.outbox) Y.applyUpdate(ydoc, update)
    const left = lettersIn(textIn(ydoc))
    const alive = new Set<string>()
    for (const struct of [...ydoc.store.clients.values()].flat()) if (!struct.deleted) alive.add(idOf(struct.id))
    for (const { actor } of writers) {
      const around = surroundings(actor.ydoc)
      for (const [id, { letter }] of lettersWithThreads(actor.ydoc)) {
        const [client, clock] = id.split(':').map(Number) as [number, number]
        if (clock < (has.get(client) ?? 0)) continue
        tally.concurrent++
        if (left.has(letter)) tally.merged++
        else must(!around.get(letter)!.every((each) => alive.has(each)), `${letter}, typed meanwhile, is lost`)
      }
    }
  }

  function checkMerged(): DraftNode {
    settle()
    const ydoc = open(rooms[0]!)
    const merged = textIn(ydoc)
    must(checkDraft(Y.encodeStateAsUpdate(ydoc)).ok, 'checkDraft')
    openUntouched(ydoc)
    must(textOf(open(rooms[1]!)) === JSON.stringify(merged), 'the nodes have different drafts')
    for (const { actor } of writers) {
      must(textOf(actor.ydoc) === JSON.stringify(merged), `${actor.name} has another draft`)
      const shown = canonicalDraft(withoutComments(canonicalDraft(actor.editor.getJSON() as DraftNode)))
      if (merged.content?.length)
        must(JSON.stringify(shown) === JSON.stringify(merged), `${actor.name} is shown another`)
    }
    return merged
  }

  const act = (times: number) => {
    for (const { actor } of writers) {
      for (let left = random.below(times + 1); left > 0; left--) {
        const kind = random.chance(0.35) ? 'type' : random.oneOf(Object.keys(edits))
        actor.edit(kind, edits[kind]!, random, newLetter)
      }
    }
  }

  try {
    for (let round = 0; round < rounds; round++) {
      take()
      for (let step = 0; step < 2; step++) {
        act(editsPerRound)
        for (let left = random.below(3); left > 0; left--) comment()
        travel(false)
      }
      const has = clocksOf(...rooms.map(open))
      if (random.chance(0.7)) restore()
      // Two at once, at times, at two nodes that do not know of each other yet.
      if (random.chance(0.15)) restore()
      if (random.chance(0.5)) act(2)
      checkConcurrent(has)
      if (random.chance(0.4)) checkMerged()
      else travel(false)
    }
    checkMerged()
    const version = restore()
    const merged = checkMerged()
    if (version) must(JSON.stringify(merged) === version.text, 'nobody wrote, and the text is not that of the version')
  } catch (error) {
    throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  } finally {
    for (const { actor } of writers) actor.destroy()
  }
  return tally
}
