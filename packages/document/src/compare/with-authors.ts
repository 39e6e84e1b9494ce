import type { ComparedPart, DraftComparison, TextPlace } from './draft-comparison.ts'

/**
 * For each text block by id whose its text is, from its beginning: `[UTF-16 units, key]`; null or an empty key where it
 * is nobody's.
 */
export type BlockRuns = ReadonlyMap<string, readonly (readonly [number, string | null])[]>

/** How many units of a stretch are whose. */
function sharesOf(runs: BlockRuns, { block, from, length }: TextPlace): Map<string, number> {
  const shares = new Map<string, number>()
  let at = 0
  for (const [units, key] of (block === null ? null : runs.get(block)) ?? []) {
    const within = Math.min(at + units, from + length) - Math.max(at, from)
    if (within > 0 && key) shares.set(key, (shares.get(key) ?? 0) + within)
    at += units
    if (at >= from + length) break
  }
  return shares
}

const byShare = (shares: ReadonlyMap<string, number>) => [...shares].sort(([, a], [, b]) => b - a).map(([key]) => key)

type OneSided = Extract<ComparedPart, { at: TextPlace }>

/** Cuts a part where most of a word is another's than of the word before. */
function byAuthor(part: OneSided, runs: BlockRuns): OneSided[] {
  const pieces: OneSided[] = []
  let main: string | undefined
  for (const { 0: word, index } of part.text.matchAll(/\S+\s*|\s+/g)) {
    const at = { ...part.at, from: part.at.from + index, length: word.length }
    const [most] = byShare(sharesOf(runs, at))
    const last = pieces.at(-1)
    if (last && most === main) {
      last.text += word
      last.at.length += word.length
    } else pieces.push({ ...part, text: word, at })
    main = most
  }
  return pieces.map((piece) => ({ ...piece, by: byShare(sharesOf(runs, piece.at)) }))
}

/** An atom has no author of its own in the runs: it goes with the text beside it that came or went with it. */
function atomsBesideText(parts: readonly ComparedPart[]): ComparedPart[] {
  const result: ComparedPart[] = []
  const authorsOf = (part: ComparedPart | undefined, kind: string) =>
    part && 'at' in part && part.kind === kind ? part.by : undefined
  for (const [index, part] of parts.entries()) {
    if (!('at' in part) || part.at.length > 0) result.push(part)
    else {
      const after = parts.slice(index + 1).find((each) => !('at' in each) || each.at.length > 0)
      result.push({ ...part, by: authorsOf(result.at(-1), part.kind) ?? authorsOf(after, part.kind) ?? [] })
    }
  }
  return result
}

/**
 * The comparison with `by` on every part that was inserted or deleted: the keys of those who did it, the one who did
 * most first; empty where nobody is known. Parts are cut between words that several wrote, never within one.
 *
 * `inserted` speaks of the text blocks of the later draft; `deleted` of those of the earlier one: who deleted each
 * stretch, null where the text still stands somewhere.
 */
export function withAuthors(
  comparison: DraftComparison,
  { inserted, deleted }: { inserted: BlockRuns; deleted: BlockRuns },
): DraftComparison {
  const cut = (part: ComparedPart): ComparedPart[] => {
    if (!('at' in part) || part.at.length === 0) return [part]
    return byAuthor(part, part.kind === 'inserted' ? inserted : deleted)
  }
  const items = comparison.items.map((item) => ({ ...item, parts: atomsBesideText(item.parts.flatMap(cut)) }))
  return { ...comparison, items }
}
