import type { DraftNode } from '@plenum/document/draft-node'
import { blockId } from '@plenum/document/suggestion/block-id'
import { blocksOf } from '@plenum/document/suggestion/block-path'
import { nodeKind } from '@plenum/document/suggestion/node-kind'
import { rebaseChange } from '@plenum/document/suggestion/rebase-change'
import type { Thread } from '@plenum/schema/api/thread'
import { replaceEqualDeep } from '@tanstack/react-query'
import { asChange } from './as-change.ts'
import type { SuggestionStand } from './suggestion-stand.ts'

type Change = NonNullable<Thread['change']>
type Stands = ReadonlyMap<string, SuggestionStand>

/**
 * Works out how suggestions stand to a draft. What comes to the same is the same object as before, all of it also the
 * same map, so that nothing is drawn for it; a change of words whose block is the same object is not even worked out.
 */
export function createStands(): (changes: ReadonlyMap<string, Change>, draft: DraftNode) => Stands {
  const known = new WeakMap<Change, { draft: DraftNode; block: DraftNode | null; stand: SuggestionStand }>()
  let last: Stands = new Map()
  return (changes, draft) => {
    const blocks = blocksById(draft)
    const stands = new Map<string, SuggestionStand>()
    for (const [id, change] of changes) {
      const block = isOfWords(change) ? (blocks.get(change.blockId) ?? null) : null
      const before = known.get(change)
      const isSame = before !== undefined && (before.draft === draft || (block !== null && before.block === block))
      const stand = isSame ? before.stand : replaceEqualDeep(before?.stand, standOf(change, draft))
      known.set(change, { draft, block, stand })
      stands.set(id, stand)
    }
    const isAsBefore = stands.size === last.size && [...stands].every(([id, stand]) => last.get(id) === stand)
    if (!isAsBefore) last = stands
    return last
  }
}

/** Only of these does the block alone decide; what brings or holds other blocks depends on the rest of the draft. */
function isOfWords(change: Change): change is Extract<Change, { kind: 'change' }> {
  return (
    change.kind === 'change' && [change.base, change.proposed].every(({ type }) => nodeKind(String(type)) === 'text')
  )
}

/** Of two blocks with one id the first, which it means. */
function blocksById(draft: DraftNode): Map<string, DraftNode> {
  const blocks = new Map<string, DraftNode>()
  for (const { block } of blocksOf(draft)) {
    const id = blockId(block)
    if (id !== null && !blocks.has(id)) blocks.set(id, block)
  }
  return blocks
}

/** A newer server's change may hold what this page's schema does not know: it is then not offered for acceptance. */
function standOf(change: Change, draft: DraftNode): SuggestionStand {
  try {
    return rebaseChange(asChange(change), draft)
  } catch {
    return { state: 'conflict', current: null, proposed: null }
  }
}
