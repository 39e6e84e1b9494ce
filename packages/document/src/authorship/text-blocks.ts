import * as Y from 'yjs'
import { documentSchema } from '../document-schema.ts'
import { fragmentName } from '../draft-format.ts'
import { type IdentifiedText, type IdRange, pushRange } from './id-range.ts'

/** A text block with the text directly inside it: breaks, notes and other elements have no units. */
export type TextBlock = IdentifiedText & {
  blockId: string | null
  /** Number of the recommendation around it among the draft's recommendations, from 0; null outside of them. */
  recommendation: number | null
}

const idOf = (element: Y.XmlElement): string | null => {
  const id: unknown = element.getAttribute('id')
  return typeof id === 'string' && id !== '' ? id : null
}

function liveText(element: Y.XmlElement): IdentifiedText {
  const ids: IdRange[] = []
  let text = ''
  for (const child of element.toArray()) {
    if (!(child instanceof Y.XmlText)) continue
    for (let item = child._start; item !== null; item = item.right) {
      if (item.deleted || !(item.content instanceof Y.ContentString)) continue
      text += item.content.str
      pushRange(ids, { client: item.id.client, clock: item.id.clock, length: item.length })
    }
  }
  return { text, ids }
}

/** The draft's text blocks in document order, and the ids of its recommendations. */
export function textBlocks(doc: Y.Doc): { blocks: TextBlock[]; recommendationIds: string[] } {
  const blocks: TextBlock[] = []
  const recommendationIds: string[] = []
  const walk = (parent: Y.XmlFragment, recommendation: number | null): void => {
    for (const child of parent.toArray()) {
      if (!(child instanceof Y.XmlElement)) continue
      if (documentSchema.nodes[child.nodeName]?.inlineContent) {
        blocks.push({ blockId: idOf(child), recommendation, ...liveText(child) })
      } else if (child.nodeName === 'recommendation') {
        walk(child, recommendationIds.push(idOf(child) ?? '') - 1)
      } else walk(child, recommendation)
    }
  }
  walk(doc.getXmlFragment(fragmentName), null)
  return { blocks, recommendationIds }
}
