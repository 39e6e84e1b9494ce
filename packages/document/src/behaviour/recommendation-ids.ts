import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { createId } from '../create-id.ts'
import { isRemote } from './is-remote.ts'

function positionsById(doc: Node): Map<string | null, number[]> {
  const positions = new Map<string | null, number[]>()
  doc.forEach((node, pos) => {
    if (node.type.name !== 'recommendation') return
    const id = node.attrs['id'] as string | null
    positions.set(id, [...(positions.get(id) ?? []), pos])
  })
  return positions
}

/** Where the recommendation at `pos` is after the transactions, or null if they removed it. */
function follow(transactions: readonly Transaction[], pos: number | undefined): number | null {
  if (pos === undefined) return null
  for (const { mapping } of transactions) {
    const result = mapping.mapResult(pos, 1)
    if (result.deletedAfter) return null
    pos = result.pos
  }
  return pos
}

/**
 * A recommendation keeps its id for ever: through cut and paste, a drag, a split. Only a copy gets a new one, and the
 * original is the one that was there before. (A paste that always takes new ids, as UniqueID does, would break every
 * reference to a recommendation that was moved: leave `recommendation` out of its types.)
 */
export const RecommendationIds = Extension.create({
  name: 'recommendationIds',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('recommendationIds'),
        appendTransaction(transactions, before, after) {
          if (transactions.some(isRemote) || !transactions.some((transaction) => transaction.docChanged)) return null
          const old = positionsById(before.doc)
          const { tr } = after
          for (const [id, positions] of positionsById(after.doc)) {
            if (id !== null && positions.length === 1) continue
            const original = id === null ? null : (follow(transactions, old.get(id)?.[0]) ?? positions[0])
            for (const pos of positions) if (pos !== original) tr.setNodeAttribute(pos, 'id', createId())
          }
          return tr.docChanged ? tr : null
        },
      }),
    ]
  },
})
