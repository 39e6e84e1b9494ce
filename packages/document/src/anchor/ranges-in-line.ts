import * as Y from 'yjs'
import type { TextRange } from './text-range.ts'

/** The characters between two offsets in a text block's content, text by text. */
export function rangesInLine(element: Y.XmlElement, from: number, to: number): TextRange[] {
  const ranges: TextRange[] = []
  let start = 0
  for (const child of element.toArray()) {
    const length = child instanceof Y.XmlText ? child.length : 1
    const [first, end] = [Math.max(from, start), Math.min(to, start + length)]
    if (child instanceof Y.XmlText && first < end)
      ranges.push({ text: child, index: first - start, length: end - first })
    start += length
  }
  return ranges
}
