import { allowedChildren } from '../allowed-children.ts'
import type { DraftNode } from '../draft-node.ts'
import { blockId } from './block-id.ts'
import { nodeKind } from './node-kind.ts'

type Entry = { block: DraftNode; parent: DraftNode }

/** The blocks of a draft with their parents by id, which means the first that has it; and those that no id means. */
export function indexBlocks(draft: DraftNode): { byId: Map<string, Entry>; nameless: Set<DraftNode> } {
  const byId = new Map<string, Entry>()
  const nameless = new Set<DraftNode>()
  const walk = (parent: DraftNode) => {
    if (nodeKind(parent.type) !== 'container') return
    for (const block of parent.content ?? []) {
      const id = blockId(block)
      if (id === null || byId.has(id)) nameless.add(block)
      else byId.set(id, { block, parent })
      walk(block)
    }
  }
  walk(draft)
  return { byId, nameless }
}

const sameFamily: readonly (readonly string[])[] = [
  ['bulletList', 'orderedList'],
  ['tableCell', 'tableHeader'],
]

/** Rows and cells by id, with their spans. */
const shapeOf = (table: DraftNode) =>
  JSON.stringify(table.content?.map((row) => [row.attrs, row.content?.map((cell) => [cell.type, cell.attrs])]))

/** Whether the differences between two containers may be told child by child. */
function mayOpen(base: DraftNode, edited: DraftNode, nameless: ReadonlySet<DraftNode>): boolean {
  if ([base, edited].some(({ type }) => nodeKind(type) !== 'container')) return false
  const related = sameFamily.some((family) => [base, edited].every(({ type }) => family.includes(type)))
  if (base.type !== edited.type && !related) return false
  if (base.type === 'table' && shapeOf(base) !== shapeOf(edited)) return false
  const children = [...(base.content ?? []), ...(edited.content ?? [])]
  return base.type === 'doc' || !children.some((child) => nameless.has(child))
}

/**
 * Which blocks of two drafts are the same one, and which of those containers are `open`: what differs in them is told
 * child by child, while of the others it can only be told as a whole. A pair's parents are open in both drafts.
 */
export function pairBlocks(base: DraftNode, edited: DraftNode) {
  const [before, after] = [indexBlocks(base), indexBlocks(edited)]
  const nameless = new Set([...before.nameless, ...after.nameless])
  const open = new Map<DraftNode, DraftNode>([[edited, base]])
  for (const [id, { block }] of after.byId) {
    const old = before.byId.get(id)?.block
    if (old && mayOpen(old, block, nameless)) open.set(block, old)
  }
  const mayStand = (child: DraftNode, parent: DraftNode) => allowedChildren.get(parent.type)?.has(child.type) ?? false
  const opened = new Set(open.values())
  /** The other draft's block, if both stand in open containers and the old one might stand where the new one does. */
  const partnerOf = (block: DraftNode): DraftNode | null => {
    const id = blockId(block)
    const own = id === null ? undefined : after.byId.get(id)
    const old = id === null ? undefined : before.byId.get(id)
    if (!own || !old || own.block !== block) return null
    return open.has(own.parent) && opened.has(old.parent) && mayStand(old.block, own.parent) ? old.block : null
  }
  for (let closed = true; closed;) {
    closed = false
    for (const [block, old] of open) {
      if (block === edited || partnerOf(block) !== null) continue
      open.delete(block)
      opened.delete(old)
      closed = true
    }
  }
  const pairs = new Map<DraftNode, DraftNode>()
  for (const { block } of after.byId.values()) {
    const old = partnerOf(block)
    if (old) pairs.set(block, old)
  }
  return { pairs, open, nameless }
}
