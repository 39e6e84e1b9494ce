import type { Hunk } from './diff-tokens.ts'

/** A replacement of the base by `x`'s version, `y`'s, or one that both made. */
export type MergedHunk = Hunk & { by: 'x' | 'y' | 'both' }

const inserts = ({ start, end }: Hunk) => end > start

/**
 * Whether nobody can say what both together make: they share a token, or something is put in where the other put some.
 */
function clash(p: Hunk, q: Hunk): boolean {
  if (p.from < q.to && q.from < p.to) return true
  const touching = p.to === q.from || q.to === p.from
  return touching && inserts(p) && inserts(q) && (p.from === p.to || q.from === q.to)
}

/**
 * The replacements of two parties on one base, in order; null when two of them clash. `same` says whether two of the
 * same range put in the same.
 */
export function mergeHunks(xs: Hunk[], ys: Hunk[], same: (x: Hunk, y: Hunk) => boolean): MergedHunk[] | null {
  const merged: MergedHunk[] = []
  let [i, j] = [0, 0]
  while (i < xs.length || j < ys.length) {
    const [x, y] = [xs[i], ys[j]]
    if (x && y && x.from === y.from && x.to === y.to && same(x, y)) {
      merged.push({ ...x, by: 'both' })
      i++
      j++
    } else if (x && y && clash(x, y)) return null
    else if (x && (!y || x.from < y.from || (x.from === y.from && x.to <= y.to))) {
      merged.push({ ...x, by: 'x' })
      i++
    } else {
      merged.push({ ...y!, by: 'y' })
      j++
    }
  }
  return merged
}
