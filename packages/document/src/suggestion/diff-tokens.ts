import { createDiffWork, type DiffWork } from './diff-work.ts'

/** `from`–`to` of the one list was replaced by `start`–`end` of the other; one of the two may be empty. */
export type Hunk = { from: number; to: number; start: number; end: number }

/** Insertions and deletions looked for; memory grows with the square. What differs in more is one replacement. */
const maxEdits = 1_000

/**
 * Where two lists of tokens differ, in order and as little as there is (Myers, "An O(ND) Difference Algorithm", 1986).
 * Between two hunks there is at least one token that both have. What takes more than the `work` that is left is one
 * replacement, but for the equal tokens at its ends; `work` is then used up.
 */
export function diffTokens(a: readonly string[], b: readonly string[], work: DiffWork = createDiffWork()): Hunk[] {
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head++
  let tail = 0
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const pairs = matches(a.slice(head, a.length - tail), b.slice(head, b.length - tail), work)
  const hunks: Hunk[] = []
  let [from, start] = [head, head]
  for (const [x, y] of [...pairs, [a.length - tail - head, b.length - tail - head] as const]) {
    if (x + head > from || y + head > start) hunks.push({ from, to: x + head, start, end: y + head })
    from = x + head + 1
    start = y + head + 1
  }
  return hunks
}

type Pair = readonly [number, number]

/** Pairs of equal tokens on a shortest way from `a` to `b`; none when it is longer than `maxEdits`, or than there is `work` for. */
function matches(a: readonly string[], b: readonly string[], work: DiffWork): Pair[] {
  if (a.length === 0 || b.length === 0) return []
  const most = Math.min(a.length + b.length, maxEdits)
  const zero = most + 1
  /** For each diagonal (index in `a` minus index in `b`, plus `zero`) how far in `a` it was got. */
  const reach = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= most; edits++) {
    trace.push(reach.slice(zero - edits - 1, zero + edits + 2))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const [down, right] = [reach[zero + diagonal + 1]!, reach[zero + diagonal - 1]! + 1]
      let x = diagonal === -edits || (diagonal !== edits && right <= down) ? down : right
      const before = x
      const farthest = Math.min(a.length, x + work.left)
      while (x < farthest && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
      work.left -= x - before + 1
      if (work.left <= 0) return []
      reach[zero + diagonal] = x
      if (x >= a.length && x - diagonal >= b.length) return pairsOnTheWay(trace, a.length, b.length)
    }
  }
  return []
}

function pairsOnTheWay(trace: Int32Array[], lengthA: number, lengthB: number): Pair[] {
  const pairs: Pair[] = []
  let [x, y] = [lengthA, lengthB]
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reach = trace[edits]!
    const zero = edits + 1
    const diagonal = x - y
    const [down, right] = [reach[zero + diagonal + 1]!, reach[zero + diagonal - 1]! + 1]
    const wentDown = diagonal === -edits || (diagonal !== edits && right <= down)
    const from = edits === 0 ? 0 : wentDown ? down : right
    while (x > from) pairs.push([--x, --y])
    if (edits > 0) {
      if (wentDown) y = x - diagonal - 1
      else x = from - 1
    }
  }
  return pairs.reverse()
}
