import type { DraftNode } from './draft-node.ts'

/** The words of a text block: breaks as line breaks, notes in brackets where they stand. */
export function inlineText(block: DraftNode): string {
  return (block.content ?? [])
    .map((node) => {
      if (node.type === 'hardBreak') return '\n'
      if (node.type === 'note') return ` [${String(node.attrs?.['text'] ?? '')}]`
      return node.text ?? ''
    })
    .join('')
}
