import type { DiffWork } from '../suggestion/diff-work.ts'
import { comparedParts } from './compared-parts.ts'
import type { ComparedPart } from './draft-comparison.ts'
import type { Entry } from './draft-entries.ts'
import type { EntryTexts } from './entry-texts.ts'
import type { Row } from './order-rows.ts'
import type { Pairing } from './pairing.ts'

/** Steps for the words of one line: at most, and when hard ones have used up the rest; ordinary ones take some hundreds. */
const maxStepsOfLine = 50_000
const leastStepsOfLine = 2_000

/** The parts of each line, of the later draft or gone. */
export function partsOfLines(
  rows: readonly Row[],
  pairing: Pairing,
  texts: EntryTexts,
  work: DiffWork,
): Map<Entry, ComparedPart[]> {
  const tails = Map.groupBy(pairing.headOf.keys(), (tail) => pairing.headOf.get(tail)!)
  const joined = Map.groupBy(pairing.joinedTo.keys(), (old) => pairing.joinedTo.get(old)!)
  const all = new Map<Entry, ComparedPart[]>()
  for (const { old, own } of rows) {
    if (!(own ?? old)!.isLine || (own && pairing.headOf.has(own))) continue
    const olds = [...(old ? [old] : []), ...((own && joined.get(own)) ?? [])]
    const news = own ? [own, ...(tails.get(own) ?? [])] : []
    const granted = Math.max(leastStepsOfLine, Math.min(maxStepsOfLine, work.left))
    const ofLine = { left: granted }
    for (const [line, parts] of comparedParts(olds, news, texts, ofLine)) all.set(line, parts)
    work.left -= granted - Math.max(ofLine.left, 0)
  }
  return all
}
