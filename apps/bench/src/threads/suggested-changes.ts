import type { DraftNode } from '@plenum/document/draft-node'
import type { BlockChange } from '@plenum/document/suggestion/block-change'
import type { Random } from '../draft/random.ts'
import { words } from '../draft/words.ts'

/** `count` changes of a few words each, in paragraphs spread evenly over the draft, no two in the same one. */
export function suggestedChanges(draft: DraftNode, random: Random, count: number): BlockChange[] {
  const paragraphs = blocksOf(draft).filter(({ text }) => text.split(' ').length > 12)
  if (paragraphs.length < count) throw new Error(`${paragraphs.length} paragraphs for ${count} suggestions`)
  return Array.from({ length: count }, (_, index) => {
    const { block, blockId, text } = paragraphs[Math.floor((index * paragraphs.length) / count)]!
    const said = text.split(' ')
    said.splice(1 + random(said.length - 6), 3, ...words(random, 4))
    const proposed = { ...block, content: [{ type: 'text', text: said.join(' ') }] }
    return { kind: 'change', blockId, base: block, proposed }
  })
}

type Paragraph = { block: DraftNode; blockId: string; text: string }

/** Paragraphs of one plain text. */
function blocksOf(node: DraftNode): Paragraph[] {
  const [only, ...others] = node.content ?? []
  const blockId = node.attrs?.['id']
  if (node.type === 'paragraph' && typeof blockId === 'string' && only?.text !== undefined && others.length === 0) {
    return [{ block: node, blockId, text: only.text }]
  }
  return (node.content ?? []).flatMap(blocksOf)
}
