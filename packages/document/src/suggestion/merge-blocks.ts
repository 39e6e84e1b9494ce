import { canonicalDraft } from '../canonical-draft.ts'
import type { DraftNode } from '../draft-node.ts'
import { blockId } from './block-id.ts'
import { blocksOf } from './block-path.ts'
import { diffTokens } from './diff-tokens.ts'
import { createDiffWork, type DiffWork } from './diff-work.ts'
import { mergeHunks } from './merge-hunks.ts'
import { mergeInline } from './merge-inline.ts'
import { mergeValue } from './merge-value.ts'
import { nodeKind } from './node-kind.ts'
import { sameNode } from './same-node.ts'

/** What blocks are known by among their siblings. */
const keyOf = (block: DraftNode) => blockId(block) ?? JSON.stringify(block)

function mergeAttributes(base: DraftNode, x: DraftNode, y: DraftNode): Record<string, unknown> | null {
  const merged: Record<string, unknown> = {}
  const names = new Set([base, x, y].flatMap(({ attrs }) => Object.keys(attrs ?? {})))
  for (const name of names) {
    const result = mergeValue(base.attrs?.[name], x.attrs?.[name], y.attrs?.[name])
    if (result === null) return null
    if (result.value !== undefined) merged[name] = result.value
  }
  return merged
}

/** Rows, cells and spans, without what is in them. */
function tableShape(table: DraftNode): string {
  const cells = (row: DraftNode) => (row.content ?? []).map(({ type, attrs }) => ({ type, attrs }))
  return JSON.stringify((table.content ?? []).map((row) => [row.attrs, cells(row)]))
}

/** One who adds a row and one who adds a column would together make a ragged table. */
function bothReshaped(base: DraftNode, x: DraftNode, y: DraftNode): boolean {
  if (base.type !== 'table') return false
  const shapes = [base, x, y].map(tableShape)
  return new Set(shapes).size === 3
}

/** Blocks between two changes of siblings: there in all three, or removed by one whom the other did not contradict. */
function mergeChildren(base: DraftNode, x: DraftNode, y: DraftNode, work: DiffWork): DraftNode[] | null {
  const [olds, owns, others] = [base.content ?? [], x.content ?? [], y.content ?? []]
  const keys = olds.map(keyOf)
  const [xs, ys] = [diffTokens(keys, owns.map(keyOf), work), diffTokens(keys, others.map(keyOf), work)]
  const textOf = (nodes: DraftNode[]) => JSON.stringify(nodes)
  const hunks = mergeHunks(
    xs,
    ys,
    (p, q) => textOf(owns.slice(p.start, p.end)) === textOf(others.slice(q.start, q.end)),
  )
  if (hunks === null) return null
  const result: DraftNode[] = []
  let [old, own, other] = [0, 0, 0]
  for (const hunk of [...hunks, null]) {
    for (const end = hunk?.from ?? olds.length; old < end; old++) {
      const merged = mergeNodes(olds[old]!, owns[own++]!, others[other++]!, work)
      if (merged === null) return null
      result.push(merged)
    }
    if (hunk === null) break
    const { from, to, start, end, by } = hunk
    result.push(...(by === 'y' ? others : owns).slice(start, end))
    const kept =
      by === 'x' ? others.slice(other, other + to - from) : by === 'y' ? owns.slice(own, own + to - from) : []
    if (kept.some((node, index) => !sameNode(node, olds[from + index]!))) return null
    own += by === 'y' ? to - from : end - start
    other += by === 'x' ? to - from : end - start
    old = to
  }
  return result
}

function mergeContent(base: DraftNode, x: DraftNode, y: DraftNode, work: DiffWork): DraftNode[] | null {
  const kinds = new Set([base, x, y].map(({ type }) => nodeKind(type)))
  if (kinds.size > 1 || bothReshaped(base, x, y)) return null
  return kinds.has('text') ? mergeInline(base, x, y, work) : mergeChildren(base, x, y, work)
}

function mergeNodes(base: DraftNode, x: DraftNode, y: DraftNode, work: DiffWork): DraftNode | null {
  if (sameNode(x, y) || sameNode(y, base)) return x
  if (sameNode(x, base)) return y
  const type = mergeValue(base.type, x.type, y.type)
  const attrs = mergeAttributes(base, x, y)
  const content = mergeContent(base, x, y, work)
  // Which of the two was cut short hangs on which came first; that must not matter.
  if (work.left <= 0) return null
  if (type === null || attrs === null || content === null) return null
  return { type: type.value, attrs, ...(content.length > 0 && { content }) }
}

function hasIdTwice(block: DraftNode): boolean {
  const ids = [block, ...[...blocksOf(block)].map((at) => at.block)].flatMap((each) => blockId(each) ?? [])
  return new Set(ids).size < ids.length
}

/**
 * What a block becomes that two parties changed: words, marks, attributes and type each on their own, in containers
 * block by block. Null when both changed the same otherwise, or put something else in at the same spot, and
 * when both changed so much that comparing them is too much work. It does not matter which of the two comes first.
 */
export function mergeBlocks(base: DraftNode, current: DraftNode, proposed: DraftNode): DraftNode | null {
  const merged = mergeNodes(base, current, proposed, createDiffWork())
  if (merged === null) return null
  if (hasIdTwice(merged) && !hasIdTwice(current) && !hasIdTwice(proposed)) return null
  return canonicalDraft(merged)
}
