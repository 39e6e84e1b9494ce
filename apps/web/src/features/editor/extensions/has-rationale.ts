import type { Node } from '@tiptap/pm/model'

/** Whether a recommendation says why; where it does not, the label of its rationale would announce an emptiness. */
export function hasRationale(recommendation: Node): boolean {
  return !recommendation.content.content.every(isEmptyRationale)
}

/** Parts of other kinds do not count. */
function isEmptyRationale(part: Node): boolean {
  if (part.type.name !== 'recommendationRationale') return true
  let empty = part.textContent.trim() === ''
  part.descendants((node) => {
    if (node.isAtom || node.type.name === 'table') empty = false
  })
  return empty
}
