import { blockTypes } from './block-types.ts'
import { createId as randomId } from './create-id.ts'
import type { DraftNode } from './draft-node.ts'

const typesWithId = new Set([...blockTypes, 'recommendation'])

/** The same draft in which every block has an id and no two the same; ids that are there stay with the first holder. */
export function assignIds(json: DraftNode, createId: () => string = randomId): DraftNode {
  const taken = new Set<unknown>()
  const assign = (node: DraftNode): DraftNode => {
    const result = { ...node }
    if (typesWithId.has(node.type)) {
      const id = node.attrs?.['id']
      result.attrs = { ...node.attrs, id: id && !taken.has(id) ? id : createId() }
      taken.add(result.attrs['id'])
    }
    if (node.content) result.content = node.content.map(assign)
    return result
  }
  return assign(json)
}
