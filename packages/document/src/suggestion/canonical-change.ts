import { canonicalDraft } from '../canonical-draft.ts'
import type { DraftNode } from '../draft-node.ts'
import { withoutComments } from '../without-comments.ts'
import type { BlockChange } from './block-change.ts'

const canonical = (node: DraftNode) => canonicalDraft(withoutComments(node))

/** The change with its blocks in canonical form and without comment marks, whatever a client sent. */
export function canonicalChange(change: BlockChange): BlockChange {
  switch (change.kind) {
    case 'change':
      return { ...change, base: canonical(change.base), proposed: canonical(change.proposed) }
    case 'insert':
      return { ...change, proposed: canonical(change.proposed) }
    case 'remove':
      return { ...change, base: canonical(change.base) }
  }
}
