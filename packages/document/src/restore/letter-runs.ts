import * as Y from 'yjs'
import { draftTexts } from '../anchor/draft-texts.ts'
import { isAnchor } from '../suggestion/text-unit.ts'

/** The marks of threads on a character, by the keys that y-tiptap keeps them under. */
export type Anchors = Readonly<Record<string, unknown>>

/** Characters that came into the draft in one go and bear the same anchors; clocks count on from `clock`. */
export type LetterRun = {
  text: Y.XmlText
  /** In `text`, in UTF-16 units. */
  index: number
  /** Among the characters of all texts of the draft. */
  at: number
  characters: string
  client: number
  clock: number
  anchors: Anchors
  /** Of the text block; null for one without. */
  blockId: string | null
}

export const noAnchors: Anchors = Object.freeze({})

function blockIdOf(text: Y.XmlText): string | null {
  const id: unknown = text.parent instanceof Y.XmlElement ? text.parent.getAttribute('id') : null
  return typeof id === 'string' ? id : null
}

/** All characters of a draft, notes and breaks not among them, in document order. */
export function letterRuns(doc: Y.Doc): LetterRun[] {
  const runs: LetterRun[] = []
  let at = 0
  for (const text of draftTexts(doc)) {
    const blockId = blockIdOf(text)
    let index = 0
    let anchors = noAnchors
    for (let item = text._start; item !== null; item = item.right) {
      if (item.deleted) continue
      const { content, id } = item
      if (content instanceof Y.ContentFormat && isAnchor(content.key)) {
        const { [content.key]: _ended, ...others } = anchors
        if (content.value !== null) anchors = { ...others, [content.key]: content.value }
        else anchors = Object.keys(others).length > 0 ? others : noAnchors
      }
      if (!(content instanceof Y.ContentString)) continue
      runs.push({ text, index, at, characters: content.str, client: id.client, clock: id.clock, anchors, blockId })
      index += item.length
      at += item.length
    }
  }
  return runs
}
