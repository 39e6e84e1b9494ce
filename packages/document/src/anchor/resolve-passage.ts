import * as Y from 'yjs'
import { fragmentName } from '../draft-format.ts'
import { draftTexts } from './draft-texts.ts'
import type { TextRange } from './text-range.ts'
import { wholeCharacters } from './whole-characters.ts'
import { yjsTextString } from './yjs-text-string.ts'

/** A place in a shared type, counted in its characters or children. */
type Point = { type: Y.XmlFragment | Y.XmlText; index: number }

function isInDraft(doc: Y.Doc, type: Y.AbstractType<unknown>): boolean {
  let outer: Y.AbstractType<unknown> | null = type
  while (outer !== null && outer._item !== null) {
    if (outer._item.deleted) return false
    outer = outer._item.parent as Y.AbstractType<unknown> | null
  }
  return outer === doc.getXmlFragment(fragmentName)
}

/** Null for what is no position, or one of something that the draft does not have (any more). */
function pointAt(doc: Y.Doc, encoded: Uint8Array): Point | null {
  try {
    const position = Y.decodeRelativePosition(encoded)
    // Yjs would make a root of that name.
    if (position.tname !== null && position.tname !== fragmentName) return null
    const point = Y.createAbsolutePositionFromRelativePosition(position, doc)
    if (point === null || !isInDraft(doc, point.type)) return null
    // An attribute's value, which has no place among the children.
    if (position.item !== null && Y.getItem(doc.store, position.item).parentSub !== null) return null
    const { type, index } = point
    return type instanceof Y.XmlText || type instanceof Y.XmlFragment ? { type, index } : null
  } catch {
    return null
  }
}

/** How many characters of the whole draft are before the point. */
function charactersBefore(doc: Y.Doc, { type, index }: Point): number {
  let count = 0
  /** Whether the point was met; `count` is right then. */
  const walk = (parent: Y.XmlFragment | Y.XmlText): boolean => {
    if (parent instanceof Y.XmlText) {
      count += parent === type ? Math.min(index, parent.length) : parent.length
      return parent === type
    }
    for (const [at, child] of parent.toArray().entries()) {
      if (parent === type && at === index) return true
      if (walk(child as Y.XmlElement | Y.XmlText)) return true
    }
    return parent === type
  }
  walk(doc.getXmlFragment(fragmentName))
  return count
}

/**
 * The text between two encoded Yjs relative positions (`Y.encodeRelativePosition`) as y-tiptap makes them: they may lie in
 * elements as well as in texts. In document order; characters only. Empty when a position is unknown, not decodable or
 * in another root, when nothing is between, and when the end is before the beginning: the text was moved meanwhile, and
 * what lies between is not what was meant. Throws for no bytes whatever, and writes nothing.
 */
export function resolvePassage(doc: Y.Doc, from: Uint8Array, to: Uint8Array): TextRange[] {
  // First: a root that updates have brought becomes one of its kind with this, and another object.
  doc.getXmlFragment(fragmentName)
  const [first, last] = [pointAt(doc, from), pointAt(doc, to)]
  if (first === null || last === null) return []
  const [start, end] = [charactersBefore(doc, first), charactersBefore(doc, last)]
  const ranges: TextRange[] = []
  let before = 0
  for (const text of draftTexts(doc)) {
    const [index, stop] = [Math.max(start - before, 0), Math.min(end - before, text.length)]
    if (index < stop) {
      const whole = wholeCharacters(yjsTextString(text), index, stop)
      ranges.push({ text, index: whole.from, length: whole.to - whole.from })
    }
    before += text.length
  }
  return ranges
}
