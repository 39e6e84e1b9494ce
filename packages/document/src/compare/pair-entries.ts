import type { DiffWork } from '../suggestion/diff-work.ts'
import type { Entry } from './draft-entries.ts'
import type { EntryTexts } from './entry-texts.ts'
import { pairAlikeLines } from './pair-alike-lines.ts'
import { pairById } from './pair-by-id.ts'
import { pairContainers } from './pair-containers.ts'
import { pairEqualLines } from './pair-equal-lines.ts'
import { pairSplitLines } from './pair-split-lines.ts'
import { createPairing, type Pairing } from './pairing.ts'

/**
 * Which blocks of two drafts are the same one: by id; then, of what ids do not tell (pasted, imported, split), by words,
 * what was split or joined before what is only alike, for half a line is alike to little.
 */
export function pairEntries(
  olds: readonly Entry[],
  news: readonly Entry[],
  texts: EntryTexts,
  work: DiffWork,
): Pairing {
  const pairing = createPairing()
  pairById(olds, news, pairing)
  pairEqualLines(olds, news, pairing, texts, work)
  pairSplitLines(olds, news, pairing, texts)
  pairAlikeLines(olds, news, pairing, texts)
  pairSplitLines(olds, news, pairing, texts)
  pairContainers(olds, news, pairing)
  return pairing
}
