import type * as Y from 'yjs'
import { canonicalDraft } from '../canonical-draft.ts'
import { createId } from '../create-id.ts'
import type { DraftNode } from '../draft-node.ts'
import { readDraft } from '../read-draft.ts'
import { type Applied, applyChange } from '../suggestion/apply-change.ts'
import type { BlockChange } from '../suggestion/block-change.ts'
import { blockId } from '../suggestion/block-id.ts'
import { blocksOf, findBlock } from '../suggestion/block-path.ts'
import { sameNode } from '../suggestion/same-node.ts'
import { withoutComments } from '../without-comments.ts'

const canonical = (draft: DraftNode) => canonicalDraft(withoutComments(draft))

const idsIn = (block: DraftNode) => [...blocksOf(block)].flatMap((at) => blockId(at.block) ?? [])

/** The block with other ids for the blocks in it that `newId` gives one for. */
function renamed(block: DraftNode, newId: (id: string) => string | null): DraftNode {
  const rename = (child: DraftNode): DraftNode => {
    const id = blockId(child)
    const other = id === null ? null : newId(id)
    return { ...renamed(child, newId), ...(other !== null && { attrs: { ...child.attrs, id: other } }) }
  }
  return { ...block, ...(block.content && { content: block.content.map(rename) }) }
}

/** Where it stood: after the nearest block before it that the draft still has at its top level, else before the nearest after it. */
function placeOf(draft: DraftNode, version: DraftNode, index: number): { afterId: string | null; beforeId?: string } {
  const standing = new Set((draft.content ?? []).flatMap((block) => blockId(block) ?? []))
  const ids = (version.content ?? []).map(blockId)
  const there = (id: string | null): id is string => id !== null && standing.has(id)
  const afterId = ids.slice(0, index).findLast(there)
  if (afterId !== undefined) return { afterId }
  const beforeId = ids.slice(index + 1).find(there)
  const gone = ids.slice(0, index).findLast((id) => id !== null)
  return { afterId: gone !== undefined && beforeId !== undefined ? gone : null, ...(beforeId && { beforeId }) }
}

/**
 * Makes one recommendation what it was in a version (`versionDraft`), with all that was in it: in its place if the draft
 * has it, letter by letter, so that threads stay where the text stays (`applyChange`); else after its nearest earlier
 * neighbour that is still there. Blocks of it that have meanwhile gone elsewhere stay there as well; in the
 * recommendation they get ids of their own. In one Yjs transaction (within the caller's, if there is one); writes
 * nothing unless `applied`. `done`: it is the same already; `gone`: the version does not have it.
 */
export function restoreRecommendation(doc: Y.Doc, versionDraft: DraftNode, recommendationId: string): Applied {
  const [version, draft] = [canonical(versionDraft), canonical(readDraft(doc))]
  const then = findBlock(version, recommendationId)
  if (then?.block.type !== 'recommendation') return { outcome: 'gone' }
  const now = findBlock(draft, recommendationId)
  const own = new Set(now ? idsIn(now.block) : [])
  const elsewhere = new Set(idsIn(draft).filter((id) => !own.has(id)))
  const strange = idsIn(then.block).some((id) => elsewhere.has(id))
  const proposed = renamed(then.block, (id) => (elsewhere.has(id) ? createId() : null))
  if (now === null) {
    const insert: BlockChange = { kind: 'insert', parentId: null, proposed, ...placeOf(draft, version, then.path[0]!) }
    return applyChange(doc, insert)
  }
  const nameless = (block: DraftNode) => renamed(block, () => '')
  if (strange && sameNode(nameless(now.block), nameless(proposed))) return { outcome: 'done' }
  return applyChange(doc, { kind: 'change', blockId: recommendationId, base: now.block, proposed })
}
