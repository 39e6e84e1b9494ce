import type { DraftNode } from '@plenum/document/draft-node'

/** Each piece is `**bold**`, `*italic*` or plain; a lone star is plain too. */
const piece = /\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*]+)\*|(?<plain>[^*]+|\*)/g

/** A line of the example's texts as text nodes. Marks are never nested there. */
export function inlineText(text: string): DraftNode[] {
  return [...text.matchAll(piece)].map(({ groups = {} }) => {
    if (groups['bold'] !== undefined) return { type: 'text', text: groups['bold'], marks: [{ type: 'bold' }] }
    if (groups['italic'] !== undefined) return { type: 'text', text: groups['italic'], marks: [{ type: 'italic' }] }
    return { type: 'text', text: groups['plain'] ?? '' }
  })
}
