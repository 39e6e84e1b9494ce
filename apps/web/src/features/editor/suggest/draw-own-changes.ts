import type { DraftNode } from '@plenum/document/draft-node'
import type { BlockChange } from '@plenum/document/suggestion/block-change'
import { findBlock } from '@plenum/document/suggestion/block-path'
import { inlineEdits } from '@plenum/document/suggestion/inline-edits'
import { nodeKind } from '@plenum/document/suggestion/node-kind'
import type { Node } from '@tiptap/pm/model'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { blockPositions } from '../threads/block-positions.ts'
import { plainNode } from '../threads/plain-draft.ts'
import type { Draw } from './drawings.ts'
import { blockWidget, wordsWidget } from './edit-widgets.ts'

type OwnWords = { deleted(text: string): string; removed: string }

/** Draws in a private copy what differs from `live`, the draft: what is new underlined, what is gone struck. */
export function drawOwnChanges(live: DraftNode, changes: readonly BlockChange[], words: OwnWords): Draw {
  const known = new Map<string, { node: Node; edits: ReturnType<typeof inlineEdits> }>()
  const olds = new Map<string, DraftNode | null>()
  for (const change of changes) {
    if (change.kind === 'change') olds.set(change.blockId, findBlock(live, change.blockId)?.block ?? null)
  }

  const editsOf = (id: string, node: Node, old: DraftNode): ReturnType<typeof inlineEdits> => {
    const before = known.get(id)
    if (before?.node === node) return before.edits
    // From what is written here to what the draft says: what is taken out is new, what is put in is gone.
    const edits = inlineEdits(plainNode(node), old)
    known.set(id, { node, edits })
    return edits
  }

  const draw = (doc: Node, positions: Map<string, number>, change: BlockChange): Decoration[] => {
    if (change.kind === 'remove') return drawRemoved(doc, positions, live, change, words)
    const id = change.kind === 'change' ? change.blockId : String(change.proposed.attrs?.['id'] ?? '')
    const pos = positions.get(id)
    const node = pos === undefined ? null : doc.nodeAt(pos)
    if (pos === undefined || node === null) return []
    const old = olds.get(id) ?? null
    const isNew = change.kind === 'insert' && change.move !== true
    const whole = [Decoration.node(pos, pos + node.nodeSize, { class: isNew ? 'own-block own-new' : 'own-block' })]
    if (change.kind === 'insert' || old === null) return whole
    if (nodeKind(old.type) !== 'text' || !node.isTextblock) return whole
    const drawn = editsOf(id, node, old).flatMap(({ from, to, insert, formatOnly }): Decoration[] => {
      const [start, end] = [pos + 1 + from, pos + 1 + to]
      if (formatOnly) return [Decoration.inline(start, end, { class: 'edit-formatted' })]
      const text = insert.map((part) => part.text ?? '').join('')
      const gone = () => wordsWidget('del', insert, { className: 'own-deleted', label: words.deleted(text) })
      return [
        ...(end > start
          ? [Decoration.inline(start, end, { nodeName: 'ins', class: 'own-inserted' }, { inclusiveEnd: true })]
          : []),
        ...(insert.length > 0
          ? [Decoration.widget(start, gone, { key: `${id} ${text}`, side: -1, ignoreSelection: true, marks: [] })]
          : []),
      ]
    })
    return node.type.name === old.type ? drawn : [...drawn, ...whole]
  }

  return (doc) => {
    const positions = blockPositions(doc)
    return DecorationSet.create(
      doc,
      changes.flatMap((change) => draw(doc, positions, change)),
    )
  }
}

/** Where a block stood that is gone: after the nearest one before it that is still there. */
function drawRemoved(
  doc: Node,
  positions: Map<string, number>,
  live: DraftNode,
  { blockId, base }: Extract<BlockChange, { kind: 'remove' }>,
  words: OwnWords,
): Decoration[] {
  const path = blockId === '' ? [] : (findBlock(live, blockId)?.path ?? [])
  const parent = path.slice(0, -1).reduce<DraftNode | undefined>((node, index) => node?.content?.[index], live)
  const earlier = (parent?.content ?? []).slice(0, path.at(-1) ?? 0).toReversed()
  let pos = positions.get(String(parent?.attrs?.['id'] ?? '')) ?? -1
  pos += 1
  for (const sibling of earlier) {
    const at = positions.get(String(sibling.attrs?.['id'] ?? ''))
    const node = at === undefined ? null : doc.nodeAt(at)
    if (at === undefined || node === null) continue
    pos = at + node.nodeSize
    break
  }
  return [
    Decoration.widget(pos, () => blockWidget('del', base, { className: 'own-removed', label: words.removed }), {
      key: `removed ${blockId}`,
      side: -1,
      ignoreSelection: true,
    }),
  ]
}
