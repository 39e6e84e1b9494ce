import type { Extensions } from '@tiptap/core'
import { UniqueID } from '@tiptap/extension-unique-id'
import * as Y from 'yjs'
import { blockTypes } from '../src/block-types.ts'
import { canonicalDraft } from '../src/canonical-draft.ts'
import { checkDraft } from '../src/check-draft.ts'
import { judgeStructs } from '../src/content-gate.ts'
import { createDepthGuard } from '../src/depth-guard.ts'
import { draftJsonToUpdate } from '../src/draft-json-to-update.ts'
import type { DraftNode } from '../src/draft-node.ts'
import { documentExtensions } from '../src/extensions.ts'
import { updateToDraftJson } from '../src/update-to-draft-json.ts'
import { type Actor, createActor } from './actor.ts'
import { edits } from './edits.ts'
import { createHeadlessEditor } from './headless-editor.ts'
import { firstLetter, lettersIn, surroundings } from './letters.ts'
import { createRandom } from './random.ts'

export type Simulation = {
  seed: number
  start: DraftNode
  actors?: number
  rounds?: number
  editsPerRound?: number
  extensions?: () => Extensions
}

/** Letters typed within what another's edit of that kind deleted meanwhile, and how many of them the merge lost. */
export type Losses = Record<string, { typed: number; lost: number }>

const draftIn = (doc: Y.Doc) => JSON.stringify(updateToDraftJson(Y.encodeStateAsUpdate(doc)))

/**
 * Several people edit one draft, each for a while alone; then everything is merged in random order, and so on. Throws at
 * the first breach of these:
 * 1. an edit loses no letter that was not selected for removal;
 * 2. receiving and opening never change the draft;
 * 3. everybody ends with the same draft, and is shown it;
 * 4. no letter vanishes but those selected for removal and those within what another's edit took away meanwhile;
 * 5. the merged draft passes `checkDraft`, and the gate let every update through.
 */
export function simulate({ seed, start, actors: count = 3, rounds = 6, editsPerRound = 6, ...options }: Simulation) {
  const random = createRandom(seed)
  const extensions = options.extensions ?? documentExtensions
  const losses: Losses = {}
  let letters = 0
  let ids = 0
  const newLetter = () => String.fromCharCode(firstLetter + letters++)
  const uniqueIds = UniqueID.configure({ types: blockTypes, generateID: () => `${seed}-${ids++}` })
  const initial = draftJsonToUpdate(start, { clientId: 1, createId: () => `start-${ids++}` })
  const actors = Array.from({ length: count }, (_unused, index) =>
    createActor(`actor ${index}`, 100 + index, initial, [...extensions(), uniqueIds]),
  )
  const stored = new Y.Doc()
  Y.applyUpdate(stored, initial)
  const guard = createDepthGuard(() => Y.encodeStateAsUpdate(stored))

  const must = (condition: boolean, what: string): void => {
    if (!condition) throw new Error(what)
  }

  function store(update: Uint8Array): void {
    const { structs } = Y.decodeUpdate(update)
    const refusal = judgeStructs(structs) ?? guard.judge(structs)
    must(refusal === null, `the gate refused: ${refusal?.reason}`)
    Y.applyUpdate(stored, update)
    guard.commit(structs)
  }

  /** The server gets each person's updates in their order; the others receive all of them in any order. */
  function exchange(): void {
    const sent = actors.map((actor) => ({ actor, updates: actor.outbox.splice(0) }))
    const queues = sent.map(({ updates }) => [...updates])
    for (const queue of random.shuffled(queues.flatMap((queue) => queue.map(() => queue)))) store(queue.shift()!)
    for (const actor of actors) {
      const plain = new Y.Doc()
      Y.applyUpdate(plain, Y.encodeStateAsUpdate(actor.ydoc))
      const others = sent.flatMap((each) => (each.actor === actor ? [] : each.updates))
      for (const update of random.shuffled(others)) {
        Y.applyUpdate(plain, update)
        actor.receive(update)
      }
      must(draftIn(actor.ydoc) === draftIn(plain), `${actor.name} changed the draft on receiving`)
      plain.destroy()
    }
  }

  function merge(): void {
    const before = new Map(actors.map((actor) => [actor, surroundings(actor.ydoc)]))
    // On receiving, Yjs clears formats that are needed no more; these deletions travel, too.
    for (let exchanges = 0; exchanges === 0 || actors.some((actor) => actor.outbox.length > 0); exchanges++) {
      must(exchanges < 10, 'no end of updates')
      exchange()
    }
    const state = Y.encodeStateAsUpdate(stored)
    must(checkDraft(state).ok, `checkDraft: ${JSON.stringify(checkDraft(state))}`)
    const merged = updateToDraftJson(state)
    for (const actor of actors) {
      must(draftIn(actor.ydoc) === JSON.stringify(merged), `${actor.name} has another draft`)
      // Of an empty draft the editor shows a paragraph that is not written yet.
      const shown = merged.content?.length ? canonicalDraft(actor.editor.getJSON() as DraftNode) : merged
      must(JSON.stringify(shown) === JSON.stringify(merged), `${actor.name} is shown another draft`)
    }
    openUntouched(state)
    checkLetters(before, lettersIn(merged))
    for (const actor of actors) actor.forget()
  }

  function openUntouched(state: Uint8Array): void {
    const ydoc = new Y.Doc()
    Y.applyUpdate(ydoc, state)
    let written = 0
    ydoc.on('update', () => written++)
    createHeadlessEditor(ydoc, extensions()).destroy()
    must(written === 0, 'opening the merged draft changed it')
  }

  function checkLetters(before: Map<Actor, Map<string, string[]>>, left: Set<string>): void {
    const accounted = new Set([...left, ...actors.flatMap((actor) => [...actor.removed])])
    for (const [actor, around] of before) {
      const others = actors.filter((other) => other !== actor)
      for (const [letter, elements] of around) {
        const causes = new Set(others.flatMap((other) => elements.flatMap((id) => other.deleted.get(id) ?? [])))
        if (causes.size > 0) accounted.add(letter)
        for (const cause of actor.typed.has(letter) ? causes : []) {
          const loss = (losses[cause] ??= { typed: 0, lost: 0 })
          loss.typed++
          if (!left.has(letter)) loss.lost++
        }
      }
    }
    for (const [actor, around] of before) {
      for (const letter of around.keys()) must(accounted.has(letter), `a letter of ${actor.name} vanished`)
    }
  }

  try {
    for (let round = 0; round < rounds; round++) {
      for (const actor of actors) {
        for (let left = random.below(editsPerRound + 1); left > 0; left--) {
          const kind = random.chance(0.35) ? 'type' : random.oneOf(Object.keys(edits))
          actor.edit(kind, edits[kind]!, random, newLetter)
        }
      }
      merge()
    }
  } catch (error) {
    throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  } finally {
    for (const actor of actors) actor.destroy()
  }
  return { losses, json: updateToDraftJson(Y.encodeStateAsUpdate(stored)) }
}
