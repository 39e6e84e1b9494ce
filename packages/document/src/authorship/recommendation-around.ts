import * as Y from 'yjs'

/**
 * The id of the recommendation that a text stands in, or stood in until the transaction that is looked at. Attributes
 * are read past their deletion: when a recommendation goes, its id goes with it.
 */
export function recommendationAround(text: Y.AbstractType<unknown>): string | null {
  let top: Y.AbstractType<unknown> = text
  while (top._item !== null) {
    const parent = top._item.parent as Y.AbstractType<unknown> | null
    if (parent === null) return null
    if (parent._item === null) break
    top = parent
  }
  if (!(top instanceof Y.XmlElement) || top.nodeName !== 'recommendation') return null
  const content = top._map.get('id')?.content
  const id: unknown = content instanceof Y.ContentAny ? content.arr.at(-1) : null
  return typeof id === 'string' ? id : null
}
