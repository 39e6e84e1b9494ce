import { blocksText } from './blocks-text.ts'
import type { DraftNode } from './draft-node.ts'
import { type ReaderOptions, remarksOn } from './reader-options.ts'
import { readerLabels } from './reader-labels.ts'
import { type Recommendation, recommendationsOf } from './recommendations.ts'

/** A draft (canonical JSON) as plain text, blocks parted by empty lines, recommendations numbered R1, R2 … */
export function draftText(draft: DraftNode, { language, numbers = {}, remarks = {} }: ReaderOptions): string {
  const labels = readerLabels[language]
  const recommendationText = (each: Recommendation): string =>
    [
      `R${each.number}. ${each.title}`.trim(),
      each.statementText,
      each.rationaleText && `${labels.rationale}: ${each.rationaleText}`,
      each.addressees && `${labels.addressees}: ${each.addressees}`,
      each.timeFrame && `${labels.timeFrame}: ${each.timeFrame}`,
      ...remarksOn(remarks, each.id).map(({ label, lines }) =>
        [`${label}:`, ...lines.map((line) => `– ${line.replaceAll('\n', ' ')}`)].join('\n'),
      ),
    ]
      .filter((text) => text !== '')
      .join('\n\n')
  const byIndex = new Map(recommendationsOf(draft, numbers).map((each) => [each.blockIndex, each]))
  const texts = (draft.content ?? []).map((block, index) => {
    const recommendation = byIndex.get(index)
    return recommendation ? recommendationText(recommendation) : blocksText([block])
  })
  const all = texts.filter((text) => text !== '').join('\n\n')
  return all === '' ? '' : `${all}\n`
}
