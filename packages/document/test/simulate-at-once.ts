import * as Y from 'yjs'
import { createAuthorship } from '../src/authorship/create-authorship.ts'
import { documentExtensions } from '../src/extensions.ts'
import { createHeadlessEditor } from './headless-editor.ts'
import { createRandom } from './random.ts'
import type { Agreement } from './simulate-turns.ts'
import { acting, kinds, textOf, type Writer } from './writing-acts.ts'

/** Letters of scripts of their own: each letter tells by itself who typed it, whatever became of the text. */
const scripts = { ann: 0x3b1, ben: 0x430, cas: 0x531, dia: 0x10d0 }

function writerOf(name: keyof typeof scripts): Writer {
  const letter = (index: number) => String.fromCodePoint(scripts[name] + index)
  const word = (at: number) =>
    Array.from({ length: 4 + (at % 7) }, (_, index) => letter((at * 5 + index * 3) % 22)).join('')
  return { name, words: Array.from({ length: 30 }, (_, at) => word(at)), space: letter(23) }
}

/**
 * Several people edit one draft at the same time: each does some things before hearing of what the others do, and their
 * rows come into the log in any order. The attribution is then compared with what each letter says of itself.
 */
export function simulateAtOnce(seed: number, rounds: number): Agreement {
  const random = createRandom(seed)
  const authorship = createAuthorship({ state: null, attribution: null })
  let seq = 0
  const writers = (Object.keys(scripts) as (keyof typeof scripts)[]).map((name, index) => {
    const ydoc = new Y.Doc()
    ydoc.clientID = 1000 + index
    const outbox: Uint8Array[] = []
    ydoc.on('update', (bytes: Uint8Array, origin: unknown) => origin !== 'others' && outbox.push(bytes))
    return { ...writerOf(name), ydoc, outbox, at: createHeadlessEditor(ydoc, documentExtensions()) }
  })
  const deliver = (): void => {
    for (const { name, outbox } of random.shuffled(writers)) {
      for (const bytes of outbox.splice(0)) {
        authorship.add({ seq: ++seq, personId: name, at: seq * 1000, bytes })
        for (const other of writers) if (other.name !== name) receive(other.ydoc, bytes)
      }
    }
  }
  const acts: Record<string, number> = {}
  for (let round = 0; round < rounds; round++) {
    for (const writer of random.shuffled(writers).slice(0, 1 + random.below(writers.length))) {
      for (let act = 1 + random.below(3); act > 0; act--) {
        const kind = random.oneOf(kinds)
        acting[kind](writer.at, random, writer, [])
        acts[kind] = (acts[kind] ?? 0) + 1
      }
    }
    // What editors mend on hearing of the others is theirs, and goes to the log like all else.
    for (let turn = 0; turn < 4 && writers.some(({ outbox }) => outbox.length > 0); turn++) deliver()
  }
  const text = textOf(writers[0]!.at)
  const truth = Array.from(text, (letter) => authorOf(letter))
  const read = authorship
    .runs()
    .flatMap(({ runs }) => runs.flatMap(([length, who]) => Array.from({ length }, () => who)))
  if (read.length !== text.length) throw new Error(`${read.length} letters attributed of ${text.length}`)
  for (const { at } of writers) at.destroy()
  const agreed = read.filter((who, index) => who === truth[index]).length
  return { characters: text.length, agreed, acts, authors: new Set(truth).size }
}

/** As in `actor.ts`: an error of y-tiptap in an observer is logged, and the socket goes on. */
function receive(ydoc: Y.Doc, bytes: Uint8Array): void {
  try {
    Y.applyUpdate(ydoc, bytes, 'others')
  } catch (error) {
    if (!(error instanceof RangeError && /out of range/.test(error.message))) throw error
  }
}

function authorOf(letter: string): string | undefined {
  const code = letter.codePointAt(0)!
  return Object.entries(scripts).find(([, from]) => code >= from && code < from + 24)?.[0]
}
