import type { DraftNode } from '../draft-node.ts'

/** The id of a block; null for one that has none. */
export function blockId(block: DraftNode): string | null {
  const id = block.attrs?.['id']
  return typeof id === 'string' && id !== '' ? id : null
}
