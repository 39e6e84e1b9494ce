import type { DraftNode } from '../draft-node.ts'
import { findBlock } from './block-path.ts'

/** The block of a draft that has this id, recommendations too; the first one where two have it. */
export function blockWithId(draft: DraftNode, id: string): DraftNode | null {
  return findBlock(draft, id)?.block ?? null
}
