import * as Y from 'yjs'
import { draftTexts } from '../src/anchor/draft-texts.ts'
import type { TextRange } from '../src/anchor/text-range.ts'
import { yjsTextString } from '../src/anchor/yjs-text-string.ts'
import { idOf } from './letters.ts'

/** The followed letters in their order, those of a block that two people moved at once twice. */
export const sequenceOf = (json: unknown): string[] => JSON.stringify(json).match(/[\u4E00-\uD7FF]/g) ?? []

/** Each followed letter of a text with the id of its Yjs item. */
export function itemsOf(doc: Y.Doc): Map<string, string> {
  const items = new Map<string, string>()
  for (const text of draftTexts(doc)) {
    for (let item = text._start; item !== null; item = item.right) {
      if (item.deleted || !(item.content instanceof Y.ContentString)) continue
      for (const [at, letter] of item.content.str.split('').entries()) {
        items.set(letter, idOf(Y.createID(item.id.client, item.id.clock + at)))
      }
    }
  }
  return items
}

/** The characters of ranges, one by one. */
export const lettersOf = (ranges: TextRange[]): string[] =>
  ranges.flatMap(({ text, index, length }) =>
    yjsTextString(text)
      .slice(index, index + length)
      .split(''),
  )
