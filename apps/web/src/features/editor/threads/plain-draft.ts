import { canonicalDraft } from '@plenum/document/canonical-draft'
import type { DraftNode } from '@plenum/document/draft-node'
import { withoutComments } from '@plenum/document/without-comments'
import type { Node } from '@tiptap/pm/model'

const known = new WeakMap<Node, DraftNode>()

/**
 * A node of the editor in canonical form without the anchors of threads; the same object for the same node. Of a whole
 * document only those blocks are gone through that have changed since it was last asked for.
 */
export function plainNode(node: Node): DraftNode {
  let draft = known.get(node)
  if (draft === undefined) {
    draft =
      node.type === node.type.schema.topNodeType
        ? { type: node.type.name, content: node.children.map(plainNode) }
        : canonicalDraft(withoutComments(node.toJSON() as DraftNode))
    known.set(node, draft)
  }
  return draft
}
