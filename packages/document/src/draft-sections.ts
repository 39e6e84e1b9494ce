import { blocksText } from './blocks-text.ts'
import type { DraftNode } from './draft-node.ts'
import { type Recommendation, recommendationsOf } from './recommendations.ts'

/** A recommendation, or what stands under one heading and outside recommendations. */
export type DraftSection = {
  /** Null outside recommendations. */
  recommendationId: string | null
  title: string
  text: string
}

/** About a page. Longer sections are parted between two blocks, so that each part is about one thing. */
const enough = 4000

/** A draft (canonical JSON) in the pieces in which one looks things up, without empty ones; in the order of the text. */
export function draftSections(draft: DraftNode): DraftSection[] {
  const byIndex = new Map(recommendationsOf(draft).map((each) => [each.blockIndex, each]))
  const sections: DraftSection[] = []
  let title = ''
  let texts: string[] = []
  const close = () => {
    const text = texts.join('\n\n')
    texts = []
    if (text !== '' || title !== '') sections.push({ recommendationId: null, title, text })
  }
  for (const [index, block] of (draft.content ?? []).entries()) {
    const recommendation = byIndex.get(index)
    if (recommendation !== undefined) {
      close()
      title = ''
      sections.push(...ofRecommendation(recommendation))
      continue
    }
    const text = blocksText([block])
    if (block.type === 'heading') {
      close()
      title = text
    } else if (text !== '') {
      for (const part of partsOf(text)) {
        if (texts.join('').length > enough) close()
        texts.push(part)
      }
    }
  }
  close()
  return sections
}

/** A block that is longer by far, between its words. */
function partsOf(text: string): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > 2 * enough) {
    const space = rest.lastIndexOf(' ', 2 * enough)
    const end = space > enough ? space : 2 * enough
    parts.push(rest.slice(0, end))
    rest = rest.slice(end).trimStart()
  }
  return [...parts, rest]
}

function ofRecommendation(recommendation: Recommendation): DraftSection[] {
  const { id, title, statementText, rationaleText, addressees, timeFrame } = recommendation
  const text = [statementText, rationaleText, addressees, timeFrame].filter((part) => part !== '').join('\n\n')
  return partsOf(text).map((part) => ({ recommendationId: id, title, text: part }))
}
