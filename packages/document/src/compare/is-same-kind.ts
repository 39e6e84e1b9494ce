import { nodeKind } from '../suggestion/node-kind.ts'

const families: readonly (readonly string[])[] = [
  ['bulletList', 'orderedList'],
  ['tableCell', 'tableHeader'],
]

/** Whether a block of the one type may have become one of the other and still be the same block. */
export function isSameKind(before: string, after: string): boolean {
  if (before === after) return true
  if (nodeKind(before) === 'text' && nodeKind(after) === 'text') return true
  return families.some((family) => family.includes(before) && family.includes(after))
}
