import * as Y from 'yjs'
import { buildAtom } from './build-block.ts'
import type { TextEdit } from './text-edits.ts'
import { runsOf, type TextUnit } from './text-unit.ts'

type Child = { child: unknown; index: number; start: number; length: number }

/** The children of a text block's element with where they begin; an atom counts 1. */
function childrenOf(element: Y.XmlElement): Child[] {
  let start = 0
  return element.toArray().map((child, index) => {
    const length = child instanceof Y.XmlText ? child.length : 1
    start += length
    return { child, index, start: start - length, length }
  })
}

/** Calls back with each text, or index of an atom, that `from`–`to` touches, from the end. */
function eachWithin(
  element: Y.XmlElement,
  { from, to }: { from: number; to: number },
  onText: (text: Y.XmlText, index: number, length: number) => void,
  onAtom: (index: number) => void,
): void {
  for (const { child, index, start, length } of childrenOf(element).toReversed()) {
    const [first, last] = [Math.max(from, start), Math.min(to, start + length)]
    if (first >= last) continue
    if (child instanceof Y.XmlText) onText(child, first - start, last - first)
    else onAtom(index)
  }
}

/** Texts side by side, which an editor would fold into one while others type in them. */
function joinTexts(element: Y.XmlElement): void {
  for (let index = element.length - 1; index > 0; index--) {
    const [left, right] = [element.get(index - 1) as unknown, element.get(index) as unknown]
    if (!(left instanceof Y.XmlText && right instanceof Y.XmlText)) continue
    left.applyDelta([{ retain: left.length }, ...(right.toDelta() as object[])])
    element.delete(index, 1)
  }
}

function insertText(element: Y.XmlElement, at: number, text: string, formats: Record<string, unknown>): void {
  const children = childrenOf(element)
  const host = children.find(
    ({ child, start, length }) => child instanceof Y.XmlText && start <= at && at <= start + length,
  )
  // Yjs writes into the formats that it is given, and ends the ones around that are not among them.
  if (host) (host.child as Y.XmlText).insert(at - host.start, text, { ...formats })
  else {
    const fresh = new Y.XmlText()
    fresh.applyDelta([{ insert: text, attributes: { ...formats } }])
    element.insert(children.find(({ start }) => start >= at)?.index ?? children.length, [fresh])
  }
}

function insertAtom(element: Y.XmlElement, at: number, atom: Y.XmlElement): void {
  const children = childrenOf(element)
  const split = children.find(({ start, length }) => start < at && at < start + length)
  if (!split) {
    element.insert(children.find(({ start }) => start >= at)?.index ?? children.length, [atom])
    return
  }
  const text = split.child as Y.XmlText
  const rest = text.clone()
  rest.applyDelta([{ delete: at - split.start }])
  text.delete(at - split.start, split.length - (at - split.start))
  element.insert(split.index + 1, [atom, rest])
}

function insertUnits(element: Y.XmlElement, from: number, units: readonly TextUnit[]): void {
  let at = from
  for (const { text, atom, formats } of runsOf(units)) {
    if (atom) insertAtom(element, at, buildAtom(atom))
    else insertText(element, at, text, formats)
    at += atom ? 1 : text.length
  }
}

/** Makes the edits in a text block's element, letter by letter: what is not in them keeps its identity in Yjs. */
export function writeText(element: Y.XmlElement, edits: readonly TextEdit[]): void {
  for (const edit of edits.toReversed()) {
    if (edit.kind === 'format') {
      eachWithin(
        element,
        edit,
        (text, index, length) => text.format(index, length, { ...edit.formats }),
        () => {},
      )
      continue
    }
    // The new first: so it stands where the old text does, and not beside a text that is empty meanwhile.
    insertUnits(element, edit.to, edit.insert)
    let removedAtom = false
    eachWithin(
      element,
      edit,
      (text, index, length) => text.delete(index, length),
      (index) => {
        element.delete(index, 1)
        removedAtom = true
      },
    )
    if (removedAtom) joinTexts(element)
  }
  if (element.length === 0) element.insert(0, [new Y.XmlText()])
}
