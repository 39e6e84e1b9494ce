import type { Passage } from './passage.ts'
import { joined } from './text-line.ts'
import type { TextRange } from './text-range.ts'
import { yjsTextString } from './yjs-text-string.ts'

/** As many characters of the text beside the passage are no coincidence at the edge of its mark. */
const leastBled = 3

const endOf = ({ index, length }: TextRange) => index + length

const overlap = (some: TextRange[], others: TextRange[]): boolean =>
  some.some((a) => others.some((b) => a.text === b.text && a.index < endOf(b) && b.index < endOf(a)))

const reversed = (text: string) => text.split('').toReversed().join('')

/** Where in the marked text that begins which stood after the passage; the text's end when none of it is there. */
function bleedStart(marked: string, after: string, quote: string): number {
  for (let at = 0; at < marked.length; at++) {
    const bled = after.slice(0, marked.length - at)
    if (bled.length < leastBled) break
    if (marked.startsWith(bled, at) && !quote.includes(bled)) return at
  }
  return marked.length
}

/** The ranges' characters from `from` to `to`. */
function cut(ranges: TextRange[], from: number, to: number): TextRange[] {
  const kept: TextRange[] = []
  let before = 0
  for (const { text, index, length } of ranges) {
    const [first, end] = [Math.max(from - before, 0), Math.min(to - before, length)]
    if (first < end) kept.push({ text, index: index + first, length: end - first })
    before += length
  }
  return kept
}

/**
 * The parts that are the quote; of texts with nothing of it all that is marked, since they are of a second copy (two
 * people moved the block at once) that was edited. Empty when the quote is not among the ranges' text.
 */
function quotedParts(marked: TextRange[], text: string, quote: string): TextRange[] {
  const parts: TextRange[] = []
  if (quote === '') return parts
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length)) {
    parts.push(...cut(marked, at, at + quote.length))
  }
  if (parts.length === 0) return parts
  const quoting = new Set(parts.map((part) => part.text))
  return [...parts, ...marked.filter((range) => !quoting.has(range.text))]
}

/** So many letters in a row are of the passage. */
const leastShared = 6

/** Whether some of the quote is in the text; of a short quote, all of it. */
function shares(text: string, quote: string): boolean {
  const length = Math.min(leastShared, quote.length)
  for (let at = 0; at + length <= quote.length; at++) if (text.includes(quote.slice(at, at + length))) return true
  return false
}

function withoutBleeding(marked: TextRange[], text: string, passage: Passage): TextRange[] {
  const [quote, before, after] = [joined(passage.quote), joined(passage.before), joined(passage.after)]
  const end = bleedStart(text, after, quote)
  const start = text.length - bleedStart(reversed(text), reversed(before), reversed(quote))
  return start === 0 && end === text.length ? marked : cut(marked, start, end)
}

/**
 * Where a thread's mark belongs that is on these ranges, whose text is not just the passage's quote: on the quote if that
 * is among it; else on the passage if that is whole (`found`) and touches it, or if nothing of the quote is on it
 * (somebody's client put the mark elsewhere); else where it is, but not on what stood beside the
 * passage. Two things happen to marks as people and server write at the same time, and neither is y-tiptap's or Yjs' to
 * know:
 * - who splits, joins or retypes a block before the mark has reached them writes the text anew without it;
 * - what is put in at the mark's edge meanwhile, such as the block that is joined to this one, may come to lie within it,
 *   and after a restore of a version older than the mark, what follows on its beginning without its end.
 */
export function mendedRanges(marked: TextRange[], passage: Passage, found: TextRange[]): TextRange[] {
  if (marked.length === 0) return found
  const text = marked.map((range) => yjsTextString(range.text).slice(range.index, endOf(range))).join('')
  const quoted = quotedParts(marked, text, joined(passage.quote))
  if (quoted.length > 0) return quoted
  if (overlap(found, marked)) return found
  if (found.length > 0 && !shares(text, joined(passage.quote))) return found
  const kept = withoutBleeding(marked, text, passage)
  return kept.length > 0 ? kept : found
}
