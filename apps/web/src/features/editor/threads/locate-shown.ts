import { locateThreads } from '@plenum/document/anchor/locate-threads'
import type { Node } from '@tiptap/pm/model'
import type { ShownThread } from '../discussion-port.ts'
import { blockPositions } from './block-positions.ts'

export type Span = { from: number; to: number }

/** `block`: the ranges are of whole blocks, whose words as such are not meant. */
export type Place = { ranges: readonly Span[]; isBlock: boolean }

/**
 * Where the threads stand in the document that is shown, by their ids. Those on a block or a recommendation go by its
 * id and, like all others, by their words where that is gone; who is not in the answer stands nowhere.
 */
export function locateShown(doc: Node, threads: readonly ShownThread[]): Map<string, Place> {
  const places = new Map<string, Place>()
  const blocks = threads.some(({ anchor }) => anchor.on === 'block' || anchor.on === 'recommendation')
    ? blockPositions(doc)
    : null
  const byWords: {
    id: string
    passage: Extract<ShownThread['anchor'], { on: 'passage' }>['passage']
    marked: boolean
  }[] = []
  for (const thread of threads) {
    const { id, anchor, marked } = thread
    if (anchor.on === 'theme') continue
    const blockId = anchor.on === 'recommendation' ? anchor.recommendationId : anchor.passage.blockId
    const pos = anchor.on === 'passage' || blockId === null ? undefined : blocks?.get(blockId)
    const node = pos === undefined ? null : doc.nodeAt(pos)
    if (pos !== undefined && node !== null) {
      places.set(id, { ranges: [{ from: pos, to: pos + node.nodeSize }], isBlock: true })
    } else if (isAtTop(thread) && doc.firstChild !== null) {
      places.set(id, { ranges: [{ from: 0, to: doc.firstChild.nodeSize }], isBlock: true })
    } else if (anchor.on !== 'recommendation') byWords.push({ id, passage: anchor.passage, marked })
  }
  for (const [id, ranges] of locateThreads(doc, byWords)) places.set(id, { ranges, isBlock: false })
  return places
}

/** A block that would come before all others has nothing that it stands after, or in. */
function isAtTop({ change }: ShownThread): boolean {
  return change?.kind === 'insert' && change.afterId === null && change.parentId === null
}
