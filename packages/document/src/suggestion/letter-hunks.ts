import { diffTokens, type Hunk } from './diff-tokens.ts'
import type { InlineUnit } from './inline-unit.ts'
import { wordHunks } from './word-hunks.ts'

/** Share of letters that two wordings have in common, from which on the one is a correction of the other. */
const leastLikeness = 0.5

/** Code points and atoms: Yjs makes something else of half a surrogate pair. */
function toPoints(units: readonly InlineUnit[]): { keys: string[]; starts: number[] } {
  const keys: string[] = []
  const starts: number[] = []
  for (const [index, { key }] of units.entries()) {
    const isSecondHalf = /^[\uDC00-\uDFFF]$/.test(key) && /^[\uD800-\uDBFF]$/.test(units[index - 1]?.key ?? '')
    if (isSecondHalf) keys.push((keys.pop() ?? '') + key)
    else {
      keys.push(key)
      starts.push(index)
    }
  }
  return { keys, starts: [...starts, units.length] }
}

const letters = (keys: readonly string[]) => keys.filter((key) => key.trim() !== '').length

function refined(before: readonly InlineUnit[], after: readonly InlineUnit[], hunk: Hunk): Hunk[] {
  const a = toPoints(before.slice(hunk.from, hunk.to))
  const b = toPoints(after.slice(hunk.start, hunk.end))
  const hunks = diffTokens(a.keys, b.keys)
  const all = letters(a.keys) + letters(b.keys)
  const changed = hunks.reduce(
    (sum, { from, to, start, end }) => sum + letters(a.keys.slice(from, to)) + letters(b.keys.slice(start, end)),
    0,
  )
  if (all - changed < leastLikeness * all) return [hunk]
  return hunks.map(({ from, to, start, end }) => ({
    from: hunk.from + a.starts[from]!,
    to: hunk.from + a.starts[to]!,
    start: hunk.start + b.starts[start]!,
    end: hunk.start + b.starts[end]!,
  }))
}

/**
 * Where two lines differ, for writing: within words that were corrected by letter, so that what is anchored at the
 * others stays; a word with another in its place is replaced whole, for letters that both have by chance are no place
 * to be.
 */
export function letterHunks(before: readonly InlineUnit[], after: readonly InlineUnit[]): Hunk[] {
  return wordHunks(before, after).flatMap((hunk) => refined(before, after, hunk))
}
