import { assignIds } from '../assign-ids.ts'
import { canonicalDraft } from '../canonical-draft.ts'
import { createId as randomId } from '../create-id.ts'
import type { DraftNode } from '../draft-node.ts'
import { withoutComments } from '../without-comments.ts'
import type { BlockChange } from './block-change.ts'
import { blockId } from './block-id.ts'
import { blocksOf } from './block-path.ts'
import { diffTokens } from './diff-tokens.ts'
import { nodeKind } from './node-kind.ts'
import { indexBlocks, pairBlocks } from './pair-blocks.ts'
import { sameNode } from './same-node.ts'

type Change = Extract<BlockChange, { kind: 'change' }>

const shellOf = ({ content: _content, ...shell }: DraftNode): DraftNode => shell

const idsIn = (block: DraftNode) => [...blocksOf(block)].flatMap((at) => blockId(at.block) ?? [])

/** The old and the new children of a container that kept their order among each other. */
function stableChildren(olds: DraftNode[], news: DraftNode[], keyOf: (block: DraftNode) => string): Set<DraftNode> {
  const stable = new Set<DraftNode>()
  let [old, own] = [0, 0]
  const hunks = diffTokens(olds.map(keyOf), news.map(keyOf))
  for (const { to, start, end } of [...hunks, { to: olds.length, start: news.length, end: news.length }]) {
    while (own < start) stable.add(olds[old++]!).add(news[own++]!)
    old = to
    own = end
  }
  return stable
}

/** Those that take blocks from others after those; what goes round in a circle gets ids of its own. */
function inOrderOfIds(changes: Change[], createId: () => string): Change[] {
  const taken = (change: Change) => idsIn(change.proposed).filter((id) => !idsIn(change.base).includes(id))
  const ordered: Change[] = []
  const waiting = [...changes]
  while (waiting.length > 0) {
    const held = (self: Change) => new Set(waiting.filter((each) => each !== self).flatMap((each) => idsIn(each.base)))
    const index = waiting.findIndex((change) => !taken(change).some((id) => held(change).has(id)))
    const [change] = waiting.splice(Math.max(index, 0), 1) as [Change]
    const strange = new Set(index < 0 ? taken(change) : [])
    ordered.push(strange.size > 0 ? { ...change, proposed: withoutIds(change.proposed, strange, createId) } : change)
  }
  return ordered
}

function withoutIds(block: DraftNode, strange: ReadonlySet<string>, createId: () => string): DraftNode {
  const id = blockId(block)
  return {
    ...block,
    ...(id !== null && strange.has(id) && { attrs: { ...block.attrs, id: createId() } }),
    ...(block.content && { content: block.content.map((child) => withoutIds(child, strange, createId)) }),
  }
}

/**
 * How `edited` differs from `base` (comment marks do not matter), in the smallest blocks that hold each
 * difference and in an order in which they can be applied: what goes, what is rebuilt, what comes or moves, what is
 * changed in its place. Applying all of them to `base` gives `edited`, in which every new block has an id of its own:
 * what has none, or that of an earlier block, gets one.
 *
 * Blocks are the same when their ids are. A table whose rows or cells are not the same any more is changed as a whole,
 * as is a container that holds blocks without ids; at the top level such blocks are removed and inserted again.
 */
export function draftChanges(base: DraftNode, edited: DraftNode, createId: () => string = randomId): BlockChange[] {
  const [before, after] = [base, edited].map((draft) => canonicalDraft(withoutComments(draft))) as [
    DraftNode,
    DraftNode,
  ]
  const isWhole = indexBlocks(before).nameless.size === 0
  const target = isWhole ? assignIds(after, createId) : after
  const { pairs, open, nameless } = pairBlocks(before, target)
  const paired = new Set(pairs.values())
  const removes: Extract<BlockChange, { kind: 'remove' }>[] = []
  const wholes: Change[] = []
  const inserts: BlockChange[] = []
  const changes: BlockChange[] = []

  const withIds = (block: DraftNode): DraftNode => ({
    ...block,
    ...(nameless.has(block) && { attrs: { ...block.attrs, id: createId() } }),
    ...(block.content && nodeKind(block.type) === 'container' && { content: block.content.map(withIds) }),
  })

  const compare = (block: DraftNode, old: DraftNode) => {
    const id = blockId(block)!
    if (open.has(block)) {
      const [was, is] = [shellOf(old), shellOf(block)]
      if (!sameNode(was, is)) changes.push({ kind: 'change', blockId: id, base: was, proposed: is })
    } else if (!sameNode(block, old)) {
      const change: Change = { kind: 'change', blockId: id, base: old, proposed: withIds(block) }
      if (nodeKind(block.type) === 'text' && nodeKind(old.type) === 'text') changes.push(change)
      else wholes.push(change)
    }
  }

  const compareChildren = (parent: DraftNode, oldParent: DraftNode) => {
    const [olds, news] = [oldParent.content ?? [], parent.content ?? []]
    let strangers = 0
    const keyOf = (block: DraftNode) => (pairs.has(block) || paired.has(block) ? blockId(block)! : `\n${strangers++}`)
    // Blocks without ids that stayed need not be touched as long as nothing comes or goes beside them.
    const keys = (blocks: DraftNode[]) => blocks.map((each) => blockId(each) ?? JSON.stringify(each)).join('\n')
    if (keys(olds) === keys(news) && news.every((block, at) => pairs.has(block) || sameNode(block, olds[at]!))) return
    const parentId = parent === target ? null : blockId(parent)
    const stable = stableChildren(olds, news, keyOf)
    for (const old of olds) {
      const id = nameless.has(old) ? '' : blockId(old)!
      if (!paired.has(old)) removes.push({ kind: 'remove', blockId: id, base: old, parentId })
    }
    let earlier: string[] = []
    let afterId: string | null = null
    for (const [index, block] of news.entries()) {
      if (stable.has(block)) {
        afterId = blockId(block)
        earlier = []
        continue
      }
      const old = pairs.get(block)
      const proposed = old ?? withIds(block)
      const next = news.slice(index + 1).find((each) => stable.has(each))
      inserts.push({
        kind: 'insert',
        parentId,
        afterId,
        proposed,
        beforeId: next ? blockId(next) : null,
        ...(earlier.length > 0 && { earlier }),
        ...(old && { move: true }),
      })
      earlier = [blockId(proposed)!, ...earlier]
    }
  }

  compareChildren(target, before)
  for (const { block } of blocksOf(target)) {
    const old = pairs.get(block)
    if (!old) continue
    compare(block, old)
    if (open.has(block)) compareChildren(block, old)
  }
  // The nameless first: when an earlier block of the same id has gone, that id means this one.
  const namelessFirst = removes.toSorted((a, b) => Number(a.blockId !== '') - Number(b.blockId !== ''))
  return [...namelessFirst, ...inOrderOfIds(wholes, createId), ...inserts, ...changes]
}
