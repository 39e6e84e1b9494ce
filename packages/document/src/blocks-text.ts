import type { DraftNode } from './draft-node.ts'
import { inlineText } from './inline-text.ts'

const indent = (text: string, by: string) => text.replaceAll('\n', `\n${by}`)

function listText(list: DraftNode): string {
  const start = Number(list.attrs?.['start'] ?? 1)
  const item = (node: DraftNode, index: number) => {
    const marker = list.type === 'orderedList' ? `${start + index}. ` : '- '
    return marker + indent(blocksText(node.content ?? [], '\n'), ' '.repeat(marker.length))
  }
  return (list.content ?? []).map(item).join('\n')
}

function tableText(table: DraftNode): string {
  const cell = (node: DraftNode) => blocksText(node.content ?? [], ' ').replaceAll(/\s+/g, ' ')
  return (table.content ?? []).map((row) => (row.content ?? []).map(cell).join('\t')).join('\n')
}

function blockText(block: DraftNode): string {
  switch (block.type) {
    case 'bulletList':
    case 'orderedList':
      return listText(block)
    case 'table':
      return tableText(block)
    case 'paragraph':
    case 'heading':
    case 'recommendationTitle':
      return inlineText(block)
    default:
      return blocksText(block.content ?? [])
  }
}

/** Blocks as plain text, without those that have none. */
export function blocksText(blocks: DraftNode[], between = '\n\n'): string {
  return blocks
    .map(blockText)
    .filter((text) => text.trim() !== '')
    .join(between)
}
