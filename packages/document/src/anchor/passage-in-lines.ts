import * as Y from 'yjs'
import { contextLength, maxQuoteLength, type Passage } from './passage.ts'
import type { LineSpan } from './text-line.ts'
import type { TextRange } from './text-range.ts'
import type { YjsLine } from './yjs-lines.ts'

const shown = (text: string) => text.replaceAll('\uFFFC', '')

/** Without half a character at either end. */
const trimmed = (text: string) => text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '')

function offsetInLine(element: Y.XmlElement, text: Y.XmlText): number {
  let offset = 0
  for (const child of element.toArray()) {
    if (child === text) return offset
    offset += child instanceof Y.XmlText ? child.length : 1
  }
  return offset
}

/** For each line with ranges, from its first to its last: what was put between them belongs to what is quoted. */
function spansOf(lines: YjsLine[], ranges: TextRange[]): LineSpan[] {
  const numbers = new Map(lines.map(({ element }, number) => [element, number]))
  const spans = new Map<number, LineSpan>()
  for (const { text, index, length } of ranges) {
    const line = numbers.get(text.parent as Y.XmlElement)
    if (line === undefined || length === 0) continue
    const from = offsetInLine(lines[line]!.element, text) + index
    const to = Math.min(from + length, lines[line]!.text.length)
    const span = spans.get(line) ?? { line, from, to }
    spans.set(line, { line, from: Math.min(span.from, from), to: Math.max(span.to, to) })
  }
  return [...spans.values()].toSorted((a, b) => a.line - b.line)
}

/** The spans up to the quote's greatest length, so that what follows the quote is what follows these. */
function cutSpans(spans: LineSpan[]): LineSpan[] {
  const kept: LineSpan[] = []
  let left = maxQuoteLength
  for (const { line, from, to } of spans) {
    if (left <= 0) break
    kept.push({ line, from, to: Math.min(to, from + left) })
    left -= to - from + 1
  }
  return kept
}

/** What to store of a place, in lines that were read already; null when the ranges have no character in them. */
export function passageInLines(lines: YjsLine[], ranges: TextRange[]): Passage | null {
  const spans = cutSpans(spansOf(lines, ranges))
  const [first, last] = [spans[0], spans.at(-1)]
  if (!first || !last) return null
  const quote = trimmed(shown(spans.map(({ line, from, to }) => lines[line]!.text.slice(from, to)).join('\n')))
  if (quote === '') return null
  const { ids, recommendationId, text } = lines[first.line]!
  return {
    blockId: ids[0] ?? null,
    recommendationId,
    quote,
    before: trimmed(shown(text.slice(0, first.from)).slice(-contextLength)),
    after: trimmed(shown(lines[last.line]!.text.slice(last.to)).slice(0, contextLength)),
  }
}
