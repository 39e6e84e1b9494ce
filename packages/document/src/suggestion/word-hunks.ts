import { diffTokens, type Hunk } from './diff-tokens.ts'
import type { DiffWork } from './diff-work.ts'
import type { InlineUnit } from './inline-unit.ts'

/** Words with their apostrophes and hyphens, runs of white space, and everything else by itself. */
const token = /[\p{L}\p{M}\p{N}_]+(?:['’-][\p{L}\p{M}\p{N}_]+)*|\s+|[^]/gu

/** Stands for an atom while a line is cut into words. */
const atomSign = '\uFFFC'

type Tokens = { keys: string[]; /** Where each begins, in units, and the end of the last. */ starts: number[] }

function toTokens(units: readonly InlineUnit[]): Tokens {
  const keys: string[] = []
  const starts: number[] = []
  for (const { 0: found, index } of units
    .map(({ atom, key }) => (atom ? atomSign : key))
    .join('')
    .matchAll(token)) {
    keys.push(units[index]!.atom ? units[index]!.key : found)
    starts.push(index)
  }
  return { keys, starts: [...starts, units.length] }
}

/** Between two changes a space that stayed is no landmark: without this, text written anew would be cut at each. */
function joinOverSpaces(hunks: Hunk[], keys: string[]): Hunk[] {
  const joined: Hunk[] = []
  for (const hunk of hunks) {
    const last = joined.at(-1)
    if (last && keys.slice(last.to, hunk.from).every((key) => key.trim() === '')) {
      joined[joined.length - 1] = { ...last, to: hunk.to, end: hunk.end }
    } else joined.push(hunk)
  }
  return joined
}

/** Leaves out what both have at the ends, which joining may have brought in. */
function trim({ from, to, start, end }: Hunk, a: string[], b: string[]): Hunk {
  while (from < to && start < end && a[from] === b[start]) {
    from++
    start++
  }
  while (from < to && start < end && a[to - 1] === b[end - 1]) {
    to--
    end--
  }
  return { from, to, start, end }
}

/** Where the words of two lines differ, whatever their marks; in units. For `work` see `diffTokens`. */
export function wordHunks(before: readonly InlineUnit[], after: readonly InlineUnit[], work?: DiffWork): Hunk[] {
  const [a, b] = [toTokens(before), toTokens(after)]
  const hunks = joinOverSpaces(diffTokens(a.keys, b.keys, work), a.keys).map((hunk) => trim(hunk, a.keys, b.keys))
  return hunks.map(({ from, to, start, end }) => ({
    from: a.starts[from]!,
    to: a.starts[to]!,
    start: b.starts[start]!,
    end: b.starts[end]!,
  }))
}
