import type { DraftNode } from '../draft-node.ts'

/** Whether two nodes in canonical form are the same. */
export function sameNode(a: DraftNode, b: DraftNode): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
