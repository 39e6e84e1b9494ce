import { allowedChildren } from '../allowed-children.ts'
import { canonicalDraft } from '../canonical-draft.ts'
import { maxDepth } from '../draft-format.ts'
import type { DraftNode } from '../draft-node.ts'
import { withoutComments } from '../without-comments.ts'
import type { BlockChange } from './block-change.ts'
import { blockId } from './block-id.ts'
import { type BlockAt, blocksOf, findBlock, findNameless } from './block-path.ts'
import { canonicalChange } from './canonical-change.ts'
import { insertPlace } from './insert-place.ts'
import { isShell } from './is-shell.ts'
import { mergeBlocks } from './merge-blocks.ts'
import { sameNode } from './same-node.ts'

/**
 * A change seen from the draft as it is now; `current` and `proposed` are what is there and what would be (shells for a
 * change of a shell; `proposed` is null for a removal, and when the change cannot be made).
 *
 * - `clean`: the base is the present text. - `rebased`: the block was changed elsewhere; `proposed` has both.
 * - `done`: the present text says it already. - `conflict`: the same was changed otherwise, or the draft cannot hold
 *   it (then `unfit`, unless only because a block would be there twice, which may pass).
 * - `gone`: the block, or the place for it, is not there.
 */
export type Rebased = {
  state: 'clean' | 'rebased' | 'done' | 'conflict' | 'gone'
  current: DraftNode | null
  proposed: DraftNode | null
  unfit?: true
}

type Insert = Extract<BlockChange, { kind: 'insert' }>

const gone: Rebased = { state: 'gone', current: null, proposed: null }
const conflict = (current: DraftNode | null): Rebased => ({ state: 'conflict', current, proposed: null })

const unfit = (current: DraftNode | null): Rebased => ({ ...conflict(current), unfit: true })

const canonical = (node: DraftNode) => canonicalDraft(withoutComments(node))

const idsIn = (block: DraftNode) =>
  [block, ...[...blocksOf(block)].map((at) => at.block)].flatMap((each) => blockId(each) ?? [])

/** Levels of blocks, `block` being 1. */
function depthOf(block: DraftNode): number {
  return 1 + [...blocksOf(block)].reduce((most, { path }) => Math.max(most, path.length), 0)
}

function nodeAt(draft: DraftNode, path: readonly number[]): DraftNode {
  return path.reduce((node, index) => node.content![index]!, draft)
}

/** Whether `block` may stand in the block at `parentPath`. */
function fits(draft: DraftNode, parentPath: readonly number[], block: DraftNode): boolean {
  const allowed = allowedChildren.get(nodeAt(draft, parentPath).type)
  return (allowed?.has(block.type) ?? false) && parentPath.length + depthOf(block) <= maxDepth
}

/** Whether the draft has, outside of `current`, a block that `proposed` has as well: then it would be there twice. */
function doubles(draft: DraftNode, current: DraftNode | null, proposed: DraftNode): boolean {
  const own = new Set(current ? idsIn(current) : [])
  const coming = new Set(idsIn(proposed).filter((id) => !own.has(id)))
  return coming.size > 0 && idsIn(draft).some((id) => coming.has(id))
}

function shellOf({ content: _content, ...shell }: DraftNode): DraftNode {
  return shell
}

function rebaseOn(draft: DraftNode, at: BlockAt, base: DraftNode, proposed: DraftNode): Rebased {
  const shell = isShell(base, proposed)
  const current = shell ? shellOf(at.block) : at.block
  if (sameNode(current, proposed)) return { state: 'done', current, proposed: current }
  const merged = mergeBlocks(base, current, proposed)
  if (merged === null) return conflict(current)
  if (sameNode(merged, current)) return { state: 'done', current, proposed: current }
  const whole = shell && at.block.content ? { ...merged, content: at.block.content } : merged
  const children = allowedChildren.get(whole.type)
  const holds = (whole.content ?? []).every((child) => children?.has(child.type))
  if (!holds || !fits(draft, at.path.slice(0, -1), whole)) return unfit(current)
  if (doubles(draft, at.block, whole)) return conflict(current)
  return { state: sameNode(current, base) ? 'clean' : 'rebased', current, proposed: merged }
}

/** Whether a block stands in that container; it does if none is named. */
function isIn(draft: DraftNode, { path }: Pick<BlockAt, 'path'>, parentId: string | null | undefined): boolean {
  if (parentId === undefined) return true
  const parent = parentId === null ? draft : findBlock(draft, parentId)?.block
  return nodeAt(draft, path.slice(0, -1)) === parent
}

function rebaseMove(draft: DraftNode, parent: { path: number[]; block: DraftNode }, change: Insert): Rebased {
  const id = blockId(change.proposed)
  const from = id === null ? null : findBlock(draft, id)
  if (from === null) return gone
  const inside = from.path.every((step, depth) => parent.path[depth] === step)
  if (inside || !fits(draft, parent.path, from.block)) return unfit(from.block)
  const siblings = parent.block.content ?? []
  const index = insertPlace(siblings, change)
  if (index === null) return gone
  const own = siblings.indexOf(from.block)
  const isThere = own >= 0 && (index === own || index === own + 1)
  return { state: isThere ? 'done' : 'clean', current: from.block, proposed: from.block }
}

function rebaseInsert(draft: DraftNode, change: Insert): Rebased {
  const parent = change.parentId === null ? { block: draft, path: [] } : findBlock(draft, change.parentId)
  if (change.move) return parent ? rebaseMove(draft, parent, change) : gone
  const { proposed } = change
  const id = blockId(proposed)
  const there = id === null ? null : findBlock(draft, id)
  // The same text elsewhere is not yet taken away from there: "done" would lose it when that follows.
  const isDone = there && sameNode(canonical(there.block), proposed) && isIn(draft, there, change.parentId)
  if (there) return isDone ? { state: 'done', current: there.block, proposed } : conflict(there.block)
  if (parent === null || insertPlace(parent.block.content ?? [], change) === null) return gone
  if (!fits(draft, parent.path, proposed)) return unfit(null)
  if (doubles(draft, null, proposed)) return conflict(null)
  return { state: 'clean', current: null, proposed }
}

/**
 * What a change means for the draft as it is now, which need not be the one that it was made on; comment marks in
 * either do not matter. Throws RangeError when the change holds nodes that the schema does not have; see `changeFault`.
 */
export function rebaseChange(change: BlockChange, draft: DraftNode): Rebased {
  const own = canonicalChange(change)
  if (own.kind === 'insert') return rebaseInsert(draft, own)
  const found = own.blockId === '' ? findNameless(draft, own.base) : findBlock(draft, own.blockId)
  const at = found && { path: found.path, block: canonical(found.block) }
  if (own.kind === 'change') return at ? rebaseOn(draft, at, own.base, own.proposed) : gone
  // The block of the same id before it has gone, so that the id means this one now: not done, but not to be told for
  // sure.
  const heir = own.blockId === '' && at === null ? findBlock(draft, blockId(own.base) ?? '') : null
  if (heir && sameNode(canonical(heir.block), own.base)) return conflict(heir.block)
  if (at === null || !isIn(draft, at, own.parentId)) return { state: 'done', current: null, proposed: null }
  return sameNode(at.block, own.base) ? { state: 'clean', current: at.block, proposed: null } : conflict(at.block)
}
