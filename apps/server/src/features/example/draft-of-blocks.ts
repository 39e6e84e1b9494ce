import type { DraftNode } from '@plenum/document/draft-node'
import type { ExampleBlock, ExampleRecommendation } from './content/content-types.ts'
import { inlineText } from './inline-text.ts'

/**
 * A text of the example as draft JSON. `recommendationId` gives a recommendation's permanent id by its key: the same
 * in every language, so that parallel drafts can be laid side by side.
 */
export function draftOfBlocks(blocks: readonly ExampleBlock[], recommendationId: (key: string) => string): DraftNode {
  return { type: 'doc', content: blocks.map((block) => toNode(block, recommendationId)) }
}

function toNode(block: ExampleBlock, recommendationId: (key: string) => string): DraftNode {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.text)
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: inlineText(block.text) }
    case 'list':
      return {
        type: block.ordered ? 'orderedList' : 'bulletList',
        content: block.items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
      }
    case 'quote':
      return { type: 'blockquote', content: [paragraph(block.text)] }
    case 'table':
      return { type: 'table', content: block.rows.map(tableRow) }
    case 'recommendation':
      return recommendation(block, recommendationId)
  }
}

function paragraph(text: string): DraftNode {
  return { type: 'paragraph', content: inlineText(text) }
}

function tableRow(cells: readonly string[], row: number): DraftNode {
  const type = row === 0 ? 'tableHeader' : 'tableCell'
  return { type: 'tableRow', content: cells.map((text) => ({ type, content: [paragraph(text)] })) }
}

function recommendation(block: ExampleRecommendation, recommendationId: (key: string) => string): DraftNode {
  const inner = (blocks: readonly ExampleBlock[]) => blocks.map((part) => toNode(part, recommendationId))
  return {
    type: 'recommendation',
    attrs: { id: recommendationId(block.key), addressees: block.addressees, timeFrame: block.timeFrame },
    content: [
      { type: 'recommendationTitle', content: inlineText(block.title) },
      { type: 'recommendationStatement', content: inner(block.statement) },
      { type: 'recommendationRationale', content: inner(block.rationale) },
    ],
  }
}
