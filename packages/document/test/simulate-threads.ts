import { UniqueID } from '@tiptap/extension-unique-id'
import * as Y from 'yjs'
import { draftTexts } from '../src/anchor/draft-texts.ts'
import { locateThreads } from '../src/anchor/locate-threads.ts'
import { markThread } from '../src/anchor/mark-thread.ts'
import { markedThreads } from '../src/anchor/marked-threads.ts'
import { mendAnchors } from '../src/anchor/mend-anchors.ts'
import { passageOf } from '../src/anchor/passage-of.ts'
import type { Passage } from '../src/anchor/passage.ts'
import type { TextRange } from '../src/anchor/text-range.ts'
import { yjsTextString } from '../src/anchor/yjs-text-string.ts'
import { blockTypes } from '../src/block-types.ts'
import { checkDraft } from '../src/check-draft.ts'
import { judgeStructs } from '../src/content-gate.ts'
import { createDepthGuard } from '../src/depth-guard.ts'
import { draftJsonToUpdate } from '../src/draft-json-to-update.ts'
import type { DraftNode } from '../src/draft-node.ts'
import { documentExtensions } from '../src/extensions.ts'
import { updateToDraftJson } from '../src/update-to-draft-json.ts'
import { createActor } from './actor.ts'
import { writtenOnOpening } from './anchored-draft.ts'
import { edits } from './edits.ts'
import { itemsOf, lettersOf, sequenceOf } from './letter-items.ts'
import { firstLetter, lettersIn } from './letters.ts'
import { createRandom } from './random.ts'
import { restoreUpdate } from './restore-update.ts'
import { start } from './start-draft.ts'

type ThreadSimulation = { seed: number; actors?: number; rounds?: number; editsPerRound?: number }

type Thread = {
  id: string
  /** As the server keeps it: the quote of the beginning, block and context of the last time it had a place. */
  passage: Passage
  /** The letters that were commented on. */
  original: string
  /** In which it was made. */
  round: number
  /** For each letter the Yjs item that it was when the mark was made. */
  items: Map<string, string>
  /** Letters that took the place of a part that was removed before the mark had reached who did. */
  joined: Set<string>
  /** Letters that were in the draft twice when the mark was made. */
  copied: Set<string>
  /** The letters that bore the mark after the last merge. */
  marked: Set<string>
}

/** How often each of these was met; a simulation that meets none of one kind says nothing about it. */
type ThreadTally = { threads: number; lost: number; attached: number; forged: number; kept: number; whole: number }

/**
 * Several people edit one draft, each for a while alone, while the server anchors threads in what it has, and restores an
 * older version now and then; then all is merged and the anchors are mended. Every character is one of its kind. Throws
 * at the first breach of these, after each merge:
 * 1. a thread's mark is on letters of its passage only, or on such as were typed between two of them, or beside one
 *    before the mark had reached who typed, or were joined to it in place of a part that was removed before the mark had
 *    reached who did (nothing tells these from what was typed);
 * 2. a letter of the passage that nobody has removed since, and that bore the mark after the last merge or is the very
 *    Yjs item that was marked, bears it. (Who splits, joins, moves or retypes a block before the mark has reached them
 *    writes the text anew without it; such a letter bears it again if the passage is whole: 3.)
 * 3. a thread whose passage is in the draft, whole, once, and with the context it had last, has a place, and all of the
 *    passage's letters bear its mark; a thread is lost only when none of its letters is marked;
 * 4. no mark names anything but a thread, not even what an editor's own client wrote;
 * 5. mending again writes nothing, nor does opening the draft; the gate lets every update through, and the draft passes
 *    `checkDraft`;
 * 6. everybody is shown the threads where the marks are.
 */
export function simulateThreads({
  seed,
  actors: count = 3,
  rounds = 8,
  editsPerRound = 5,
}: ThreadSimulation): ThreadTally {
  const random = createRandom(seed)
  const tally: ThreadTally = { threads: 0, lost: 0, attached: 0, forged: 0, kept: 0, whole: 0 }
  let round = 0
  let letters = 0
  let ids = 0
  const newLetter = () => String.fromCharCode(firstLetter + letters++)
  const spelled = (node: DraftNode): DraftNode => ({
    ...node,
    ...(node.text !== undefined && { text: node.text.replaceAll(/./g, newLetter) }),
    ...(node.content && { content: node.content.map(spelled) }),
  })
  const uniqueIds = UniqueID.configure({ types: blockTypes, generateID: () => `${seed}-${ids++}` })
  const initial = draftJsonToUpdate(spelled(start), { clientId: 1, createId: () => `start-${ids++}` })
  const actors = Array.from({ length: count }, (_unused, index) =>
    createActor(`actor ${index}`, 100 + index, initial, [...documentExtensions(), uniqueIds]),
  )
  const stored = new Y.Doc()
  stored.clientID = 2
  Y.applyUpdate(stored, initial)
  const guard = createDepthGuard(() => Y.encodeStateAsUpdate(stored))
  const written: Uint8Array[] = []
  const versions = [initial]
  const threads: Thread[] = []
  /** For each typed letter those that it was typed between. */
  const born = new Map<string, { round: number; neighbours: (string | undefined)[] }>()
  /** Letters that somebody removed, though they may be back. */
  const wavered = new Set<string>()

  const must = (condition: boolean, what: string): void => {
    if (!condition) throw new Error(what)
  }

  function judge(update: Uint8Array): void {
    const { structs } = Y.decodeUpdate(update)
    const refusal = judgeStructs(structs) ?? guard.judge(structs)
    must(refusal === null, `the gate refused: ${refusal?.reason}`)
    guard.commit(structs)
  }

  stored.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'received') return
    judge(update)
    written.push(update)
  })

  function isOf(letter: string | undefined, thread: Thread): boolean {
    if (letter === undefined) return false
    if (thread.original.includes(letter) || thread.joined.has(letter)) return true
    const birth = born.get(letter)
    if (birth === undefined) return false
    const within = birth.neighbours.filter((each) => isOf(each, thread)).length
    return within === 2 || (within === 1 && birth.round === thread.round)
  }

  function act(actor: (typeof actors)[number]): void {
    const kind = random.chance(0.35) ? 'type' : random.oneOf([...Object.keys(edits), 'comment'])
    const before = lettersIn(actor.editor.getJSON())
    actor.edit(kind, edits[kind]!, random, newLetter)
    const after = sequenceOf(actor.editor.getJSON())
    for (const letter of before) if (!after.includes(letter)) wavered.add(letter)
    const isNew = (letter: string | undefined) => letter !== undefined && !before.has(letter)
    for (const [at, letter] of after.entries()) {
      // What an undo brings back was born before.
      if (!isNew(letter) || born.has(letter)) continue
      let [left, right] = [at - 1, at + 1]
      while (isNew(after[left])) left--
      while (isNew(after[right])) right++
      born.set(letter, { round, neighbours: [after[left], after[right]] })
    }
  }

  function comment(): void {
    const texts = draftTexts(stored).filter(({ length }) => length > 0)
    if (texts.length === 0) return
    const first = random.below(texts.length)
    const spanned = texts.slice(first, first + (random.chance(0.25) ? 2 : 1))
    const ranges = spanned.map((text, at): TextRange => {
      const index = at === 0 ? random.below(text.length) : 0
      const rest = text.length - index
      return { text, index, length: at < spanned.length - 1 ? rest : 1 + random.below(rest) }
    })
    const passage = passageOf(stored, ranges)!
    const id = `own-${threads.length}`
    const original = lettersOf(ranges)
    markThread(stored, ranges, id)
    const items = new Map([...itemsOf(stored)].filter(([letter]) => original.includes(letter)))
    const all = draftTexts(stored).map(yjsTextString).join('')
    const copied = new Set(original.filter((letter) => all.split(letter).length > 2))
    threads.push({
      id,
      round,
      copied,
      joined: new Set(),
      passage,
      original: original.join(''),
      items,
      marked: new Set(),
    })
    tally.threads++
  }

  function restore(): void {
    const before = lettersIn(updateToDraftJson(Y.encodeStateAsUpdate(stored)))
    Y.applyUpdate(stored, restoreUpdate(stored, random.oneOf(versions)), 'restore')
    const after = lettersIn(updateToDraftJson(Y.encodeStateAsUpdate(stored)))
    for (const letter of before) if (!after.has(letter)) wavered.add(letter)
    // The marks of threads that are younger than the version go with all else that is younger.
    for (const thread of threads) for (const letter of thread.original) wavered.add(letter)
  }

  function exchange(): void {
    for (let times = 0; written.length > 0 || actors.some(({ outbox }) => outbox.length > 0); times++) {
      must(times < 10, 'no end of updates')
      const sent = actors.map((actor) => ({ actor, updates: actor.outbox.splice(0) }))
      for (const { updates } of random.shuffled(sent)) {
        for (const update of updates) {
          judge(update)
          Y.applyUpdate(stored, update, 'received')
        }
      }
      const own = written.splice(0)
      for (const actor of actors) {
        const others = sent.flatMap((each) => (each.actor === actor ? [] : each.updates))
        for (const update of random.shuffled([...others, ...own])) actor.receive(update)
      }
    }
  }

  function mend(): void {
    const names = markedThreads(stored)
    const mended = mendAnchors(stored, threads)
    for (const thread of threads) {
      const present = mended.passages.get(thread.id)
      if (present) thread.passage = { ...present, quote: thread.passage.quote }
    }
    tally.forged += [...names.keys()].filter((id) => !id.startsWith('own-')).length
    tally.attached += mended.attached.length
    tally.lost += mended.lost.length
    const updates = written.length
    const again = mendAnchors(stored, threads)
    must(written.length === updates, 'mending again wrote something')
    must(again.attached.length === 0 && again.removed === 0, 'mending again mended something')
    must(String(again.lost) === String(mended.lost), 'mending again lost others')
    check(new Set(mended.lost))
  }

  function check(lost: Set<string>): void {
    const places = markedThreads(stored)
    must(
      [...places.keys()].every((id) => id.startsWith('own-')),
      'a mark names no thread',
    )
    const characters = draftTexts(stored).map(yjsTextString).join('')
    const items = itemsOf(stored)
    for (const thread of threads) {
      const { id, original, passage } = thread
      const marked = new Set(lettersOf(places.get(id) ?? []))
      must(lost.has(id) === (marked.size === 0), `${id} is lost and marked, or neither`)
      const wasCutAtOnce = thread.round === round && original.split('').some((letter) => wavered.has(letter))
      for (const letter of marked) {
        if (wasCutAtOnce && !isOf(letter, thread)) thread.joined.add(letter)
      }
      for (const letter of marked) must(isOf(letter, thread), `${id} is on ${letter}, which is not of its passage`)
      for (const letter of original) {
        // Of a block that two people moved at once there are two; who can say which letter was marked.
        if (characters.split(letter).length !== 2 || thread.copied.has(letter) || wavered.has(letter)) continue
        if (!thread.marked.has(letter) && thread.items.get(letter) !== items.get(letter)) continue
        must(marked.has(letter), `${id} has left ${letter}`)
        tally.kept++
      }
      const [before, after] = [passage.before, passage.after].map((context) => context.replaceAll('\n', ''))
      const whole = `${before}${original}${after}`
      const parts = characters.split(whole)
      const isKnown = whole.length >= 24 && Math.max(before!.length, after!.length) >= 12
      const isClear = isKnown && parts.length === 2 && characters.split(original).length === 2
      if (isClear) tally.whole++
      if (isClear) for (const letter of original) must(marked.has(letter), `${id} is whole and has left ${letter}`)
      thread.marked = marked
    }
  }

  function checkShown(): void {
    for (const actor of actors) {
      const { doc } = actor.editor.state
      const shown = locateThreads(
        doc,
        threads.map(({ id }) => ({ id, passage: null, marked: true })),
      )
      for (const { id, marked } of threads) {
        const words = (shown.get(id) ?? []).map(({ from, to }) => doc.textBetween(from, to))
        must(String([...new Set(words.join(''))]) === String([...marked]), `${actor.name} is shown ${id} elsewhere`)
      }
    }
  }

  try {
    for (; round < rounds; round++) {
      for (const actor of actors) for (let left = random.below(editsPerRound + 1); left > 0; left--) act(actor)
      for (let left = random.below(3); left > 0; left--) comment()
      if (random.chance(0.15)) restore()
      exchange()
      mend()
      exchange()
      checkShown()
      for (const actor of actors) actor.forget()
      const state = Y.encodeStateAsUpdate(stored)
      const verdict = checkDraft(state)
      must(verdict.ok, `checkDraft: ${JSON.stringify(verdict)}`)
      must(writtenOnOpening(stored) === 0, 'opening the draft wrote something')
      versions.push(state)
    }
  } catch (error) {
    throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  } finally {
    for (const actor of actors) actor.destroy()
  }
  return tally
}
