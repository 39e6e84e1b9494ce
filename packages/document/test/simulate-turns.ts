import * as Y from 'yjs'
import { createAuthorship } from '../src/authorship/create-authorship.ts'
import { documentExtensions } from '../src/extensions.ts'
import { createHeadlessEditor } from './headless-editor.ts'
import { createRandom } from './random.ts'
import { acting, kinds, textOf, type Truth } from './writing-acts.ts'

/** Everybody writes from the same few words, as in a real text: equal words of different authors stand side by side. */
const words =
  'de het een van en in op te met voor politie wijkagent buurt zone partner aanbeveling vertrouwen nabijheid burger melding opvolging evaluatie middelen samenwerking gemeente parket opleiding prioriteit toezicht verslag'.split(
    ' ',
  )
const people = ['ann', 'ben', 'cas', 'dia']

export type Agreement = { characters: number; agreed: number; acts: Record<string, number>; authors: number }

/**
 * Several people edit one draft in turns, each in a real editor of their own, whose updates are the rows of a log. Who
 * wrote what is kept beside it, by the place in the text where each letter was typed and from nothing that is in Yjs;
 * then the attribution is read from the log and compared, letter by letter.
 */
export function simulateTurns(seed: number, turns: number): Agreement {
  const random = createRandom(seed)
  const authorship = createAuthorship({ state: null, attribution: null })
  let seq = 0
  const editors = people.map((name, index) => {
    const ydoc = new Y.Doc()
    ydoc.clientID = 1000 + index
    return { name, ydoc, at: createHeadlessEditor(ydoc, documentExtensions()) }
  })
  for (const { name, ydoc } of editors) {
    ydoc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin === 'others') return
      authorship.add({ seq: ++seq, personId: name, at: seq * 1000, bytes })
      for (const other of editors) if (other.name !== name) Y.applyUpdate(other.ydoc, bytes, 'others')
    })
  }

  /** The author of each letter of the text. */
  let truth: Truth = []
  const acts: Record<string, number> = {}
  for (let turn = 0; turn < turns; turn++) {
    const { name, at } = random.oneOf(editors)
    for (let act = 1 + random.below(4); act > 0; act--) {
      const kind = random.oneOf(kinds)
      const before = { text: textOf(at), truth, seq }
      const after = acting[kind](at, random, { name, words, space: ' ' }, truth)
      if (after === null) continue
      acts[kind] = (acts[kind] ?? 0) + 1
      truth = after
      if (textOf(at).length !== truth.length) throw new Error(`${kind}: the text and its authors differ in length`)
      // Only right after: what others do meanwhile is not undone with it.
      if (seq > before.seq && random.chance(0.08)) {
        at.undo()
        truth = undone(kind, before, truth, textOf(at))
        acts['undo'] = (acts['undo'] ?? 0) + 1
      }
    }
  }

  const read = authorship
    .runs()
    .flatMap(({ runs }) => runs.flatMap(([length, who]) => Array.from({ length }, () => who)))
  if (read.length !== truth.length) throw new Error(`${read.length} letters attributed of ${truth.length}`)
  const agreed = read.filter((who, index) => who === truth[index]).length
  for (const { at } of editors) at.destroy()
  return { characters: truth.length, agreed, acts, authors: new Set(truth).size }
}

/** Of what was typed an undo takes back the last letter, since each was an act of its own; of all else the whole. */
function undone(kind: string, before: { text: string; truth: Truth }, truth: Truth, text: string): Truth {
  if (kind !== 'type') {
    if (text !== before.text) throw new Error(`an undo of ${kind} left another text`)
    return before.truth
  }
  const last = truth.lastTyped!
  return [...truth.slice(0, last), ...truth.slice(last + 1)]
}
