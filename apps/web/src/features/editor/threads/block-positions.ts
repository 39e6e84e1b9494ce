import type { Node } from '@tiptap/pm/model'

/** Where each block with an id begins; of several with one id, the first. */
export function blockPositions(doc: Node): Map<string, number> {
  const positions = new Map<string, number>()
  doc.descendants((node, pos) => {
    const id: unknown = node.attrs['id']
    if (typeof id === 'string' && !positions.has(id)) positions.set(id, pos)
    return !node.isTextblock
  })
  return positions
}
