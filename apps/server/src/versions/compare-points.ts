import { type BlockRuns, withAuthors } from '@plenum/document/compare/with-authors'
import { compareDrafts } from '@plenum/document/compare/compare-drafts'
import { logRows } from './log-rows.ts'
import { type OpenDraft, addRows, openAnew, openPoint } from './open-point.ts'
import type { ComparisonText, DraftPoint, LaterSide } from './version-message.ts'
import { versionText } from './version-text.ts'

/**
 * Two points of a draft compared, and who did it. Against the order of time nobody deleted what comes out as deleted:
 * it was not written yet.
 */
export function comparePoints(before: DraftPoint, after: LaterSide): ComparisonText {
  const first = openPoint(before)
  const old = versionText(first.doc)
  const last = after.kind === 'earlier' ? openPoint(after.point) : onwards(first, before.seq, after)
  const comparison = compareDrafts(old, versionText(last.doc))
  const inserted = byBlock(last.authorship.runs())
  const deleted = after.kind === 'earlier' ? new Map<string, never>() : byBlock(last.authorship.deletions())
  const people = [...inserted.values(), ...deleted.values()].flat().flatMap(([, personId]) => personId || [])
  return {
    text: JSON.stringify(withAuthors(comparison, { inserted, deleted })),
    personIds: [...new Set(people)],
  }
}

function onwards(
  first: OpenDraft & { rows: readonly unknown[] },
  from: number,
  { seq, since }: Extract<LaterSide, { kind: 'onwards' }>,
): OpenDraft {
  // What is deleted is told of the text at the beginning: that has to be this one.
  const open = first.rows.length === 0 ? first : openAnew(first)
  addRows(open, logRows(since, from, seq))
  return open
}

/** Of two blocks of one id the first has it. */
function byBlock(blocks: readonly { blockId: string | null; runs: readonly [number, string | null][] }[]): BlockRuns {
  const runs = new Map<string, readonly [number, string | null][]>()
  for (const block of blocks)
    if (block.blockId !== null && !runs.has(block.blockId)) runs.set(block.blockId, block.runs)
  return runs
}
