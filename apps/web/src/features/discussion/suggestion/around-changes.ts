import type { DiffPart } from '@plenum/document/suggestion/word-diff'

/** Letters of unchanged text beside a change that are shown on a folded card. */
const around = 40

/** The changes of a difference with a few words around each; what is left out shows as an ellipsis. */
export function aroundChanges(parts: readonly DiffPart[]): DiffPart[] {
  return parts.map((part, index): DiffPart => {
    if (part.kind !== 'same') return part
    const isFirst = index === 0 || parts[index - 1]?.kind === 'attribute'
    const isLast = index === parts.length - 1
    const room = isFirst || isLast ? around : 2 * around
    if (part.text.length <= room + 10) return part
    const head = isFirst ? '' : part.text.slice(0, around).replace(/\s*\S*$/u, ' …')
    const tail = isLast ? '' : part.text.slice(-around).replace(/^\S*\s*/u, '… ')
    return { ...part, text: head === '' || tail === '' ? head + tail : `${head.slice(0, -1)}${tail}` }
  })
}
