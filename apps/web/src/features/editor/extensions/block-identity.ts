import { isRemote } from '@plenum/document/behaviour/is-remote'
import { ownChanges } from '@plenum/document/behaviour/own-changes'
import { blockTypes } from '@plenum/document/block-types'
import { createId } from '@plenum/document/create-id'
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform'

const types = new Set(blockTypes)

/**
 * Gives new blocks their ids, after this user's own changes only: were every page to do it for what it receives or
 * opens, each would give another. A block that is moved, or cut and pasted, keeps its id; of copies, the one that was
 * there before keeps it. By attribute steps: Tiptap's UniqueID replaces every new node, and all that looks at changed
 * ranges after it then takes a time that grows with the square of what was pasted.
 */
export const BlockIdentity = Extension.create({
  name: 'blockIdentity',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('blockIdentity'),
        appendTransaction(transactions, before, after) {
          if (transactions.some(isRemote) || !transactions.some((transaction) => transaction.docChanged)) return null
          const { tr } = after
          for (const pos of nameless(after.doc, transactions, before)) tr.setNodeAttribute(pos, 'id', createId())
          if (transactions.some(bringsBlocks)) {
            for (const pos of copies(after.doc, transactions, before)) tr.setNodeAttribute(pos, 'id', createId())
          }
          // Attribute steps keep the marks that wait for the next letter; a transaction as such forgets them.
          return tr.docChanged ? tr.setStoredMarks(after.storedMarks) : null
        },
      }),
    ]
  },
})

/** New blocks without an id, where this user changed something. */
function nameless(doc: Node, transactions: readonly Transaction[], before: EditorState): Set<number> {
  const found = new Set<number>()
  for (const { from, to } of ownChanges(transactions, before.doc)) {
    doc.nodesBetween(from, Math.min(to, doc.content.size), (node, pos) => {
      if (types.has(node.type.name) && node.attrs['id'] === null) found.add(pos)
      return !node.isTextblock
    })
  }
  return found
}

/** Whether it put in anything but text: only then can an id be there twice. */
function bringsBlocks({ steps }: Transaction): boolean {
  return steps.some(
    (step) =>
      (step instanceof ReplaceStep || step instanceof ReplaceAroundStep) &&
      step.slice.content.firstChild?.isBlock === true,
  )
}

/** Blocks whose id another one had first. */
function copies(doc: Node, transactions: readonly Transaction[], before: EditorState): number[] {
  const shared = [...positionsById(doc)].filter(([, positions]) => positions.length > 1)
  if (shared.length === 0) return []
  const old = positionsById(before.doc)
  return shared.flatMap(([id, positions]) => {
    const original = originalOf(doc, positions, follow(transactions, old.get(id)?.[0]))
    return positions.filter((pos) => pos !== original)
  })
}

/**
 * The one that keeps the id: the block that had it. But Enter at the start of a line leaves an empty line in its place,
 * and the text goes below it; whoever refers to the block means the text.
 */
function originalOf(doc: Node, positions: number[], followed: number | null): number | undefined {
  const original = followed !== null && positions.includes(followed) ? followed : positions[0]
  const isEmpty = (pos: number | undefined) => pos !== undefined && doc.nodeAt(pos)?.content.size === 0
  return isEmpty(original) ? (positions.find((pos) => !isEmpty(pos)) ?? original) : original
}

function positionsById(doc: Node): Map<string, number[]> {
  const positions = new Map<string, number[]>()
  doc.descendants((node, pos) => {
    const id: unknown = node.attrs['id']
    if (types.has(node.type.name) && typeof id === 'string') positions.set(id, [...(positions.get(id) ?? []), pos])
    return !node.isTextblock
  })
  return positions
}

/** Where the block that stood at `pos` stands now; null if it was taken away. */
function follow(transactions: readonly Transaction[], pos: number | undefined): number | null {
  if (pos === undefined) return null
  let now = pos
  for (const { mapping } of transactions) {
    const result = mapping.mapResult(now, 1)
    if (result.deletedAfter) return null
    now = result.pos
  }
  return now
}
