import type { InlineUnit } from '../suggestion/inline-unit.ts'
import type { Entry } from './draft-entries.ts'
import { lineUnits } from './line-units.ts'

/** The runs of a line, text of the same marks being one, for what is told of the whole line. */
export function lineRuns({ block }: Entry): InlineUnit[] {
  if (block.type === 'horizontalRule') return lineUnits(block)
  return (block.content ?? []).flatMap((node): InlineUnit[] => {
    if (node.type !== 'text') return lineUnits({ type: block.type, content: [node] })
    const marks = node.marks ?? []
    return [{ key: node.text ?? '', marks, style: JSON.stringify(marks), atom: null }]
  })
}
