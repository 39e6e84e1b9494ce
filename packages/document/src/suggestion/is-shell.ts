import type { DraftNode } from '../draft-node.ts'
import { nodeKind } from './node-kind.ts'

/** Whether a change from `base` to `proposed` is one of a container's own type and attributes; see `BlockChange`. */
export function isShell(base: DraftNode, proposed: DraftNode): boolean {
  return [base, proposed].every((node) => nodeKind(node.type) === 'container' && node.content === undefined)
}
