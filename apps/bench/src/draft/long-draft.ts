import { blocksText } from '@plenum/document/blocks-text'
import { countWords } from '@plenum/document/count-words'
import type { DraftNode } from '@plenum/document/draft-node'
import type { Random } from './random.ts'
import { capitalized, sentences, words } from './words.ts'

const node = (type: string, ...content: DraftNode[]): DraftNode => ({ type, content })
const text = (said: string): DraftNode => ({ type: 'text', text: said })

/**
 * A draft of `count` words or a paragraph more, as a working group writes one: chapters of a heading, paragraphs, a list
 * under a heading of its own, and two recommendations with their reasons.
 */
export function longDraft(random: Random, count: number): DraftNode {
  const title = (length: number): DraftNode => text(capitalized(words(random, length).join(' ')))
  const heading = (level: number): DraftNode => ({ ...node('heading', title(3 + random(5))), attrs: { level } })
  const paragraph = (): DraftNode => {
    const said = sentences(random, 40 + random(50))
    const cut = said.indexOf(' ', Math.floor(said.length / 2))
    // Now and then a few words that stand out, as people write.
    if (random(4) > 0) return node('paragraph', text(said))
    const stop = said.indexOf(' ', cut + 20)
    const strong = { ...text(said.slice(cut, stop)), marks: [{ type: 'bold' }] }
    return node('paragraph', text(said.slice(0, cut)), strong, text(said.slice(stop)))
  }
  const item = (): DraftNode => node('listItem', node('paragraph', text(sentences(random, 12))))
  const recommendation = (): DraftNode => ({
    ...node(
      'recommendation',
      node('recommendationTitle', title(4 + random(6))),
      node('recommendationStatement', paragraph()),
      node('recommendationRationale', paragraph(), node('bulletList', item(), item())),
    ),
    attrs: { addressees: 'Minister of the Interior', timeFrame: 'Within two years' },
  })
  const chapter = (): DraftNode[] => [
    heading(1),
    ...Array.from({ length: 3 }, paragraph),
    heading(2),
    paragraph(),
    node(random(2) === 0 ? 'bulletList' : 'orderedList', ...Array.from({ length: 3 + random(4) }, item)),
    recommendation(),
    paragraph(),
    recommendation(),
  ]

  const blocks: DraftNode[] = []
  let left = count
  while (left > 0) {
    for (const block of chapter()) {
      if (left <= 0) break
      blocks.push(block)
      left -= countWords(blocksText([block]))
    }
  }
  return node('doc', ...blocks)
}
