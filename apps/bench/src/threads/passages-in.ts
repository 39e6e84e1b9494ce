import * as Y from 'yjs'
import { lettersOf } from '../draft/letters-of.ts'
import type { Random } from '../draft/random.ts'
import { textsOf } from '../draft/texts-of.ts'

/** As the editor sends a passage: base64 of encoded Yjs relative positions. */
export type SentPassage = { from: string; to: string }

/** `count` passages of 2 to 9 words, spread evenly over the text; now and then two overlap. */
export function passagesIn(doc: Y.Doc, random: Random, count: number): SentPassage[] {
  const texts = textsOf(doc)
    .map((text) => ({ text, starts: wordStarts(lettersOf(text)) }))
    .filter(({ starts }) => starts.length > 12)
  if (texts.length === 0) throw new Error('the draft has no text to comment on')
  return Array.from({ length: count }, (_, index) => {
    const { text, starts } = texts[Math.floor((index * texts.length) / count)]!
    const first = random(starts.length - 10)
    const from = starts[first]!
    // Up to the space before the word that follows.
    const to = starts[first + 2 + random(8)]! - 1
    return { from: encoded(text, from), to: encoded(text, to) }
  })
}

function wordStarts(letters: string): number[] {
  return [...letters.matchAll(/\S+/g)].map(({ index }) => index)
}

function encoded(text: Y.XmlText, index: number): string {
  const position = Y.createRelativePositionFromTypeIndex(text, index)
  return Buffer.from(Y.encodeRelativePosition(position)).toString('base64')
}
