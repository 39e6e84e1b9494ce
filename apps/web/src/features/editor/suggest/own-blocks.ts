import { documentSchema } from '@plenum/document/document-schema'
import { canonicalDraft } from '@plenum/document/canonical-draft'
import type { DraftNode } from '@plenum/document/draft-node'
import { withoutComments } from '@plenum/document/without-comments'
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

/** A text block, in Yjs and as it reads. */
export type OwnBlock = { element: Y.XmlElement; block: DraftNode }

/** The text blocks of a copy that hold words which `live`, the document that it is a copy of, does not have. */
export function ownBlocks(fragment: Y.XmlFragment, live: Y.Doc): OwnBlock[] {
  const elements = new Set<Y.XmlElement>()
  for (const [client, structs] of fragment.doc?.store.clients ?? []) {
    const known = Y.getState(live.store, client)
    // From the end: what is one's own is what came last of each page.
    for (let index = structs.length - 1; index >= 0; index--) {
      const struct = structs[index]
      if (struct === undefined || struct.id.clock + struct.length <= known) break
      if (struct.deleted || !(struct instanceof Y.Item)) continue
      const element = textBlockAround(struct)
      if (element !== null) elements.add(element)
    }
  }
  return [...elements].map((element) => ({ element, block: blockOf(element) }))
}

function textBlockAround(item: Y.Item): Y.XmlElement | null {
  let type: unknown = 'type' in item.content ? item.content.type : item.parent
  while (type instanceof Y.AbstractType) {
    if (type instanceof Y.XmlElement && documentSchema.nodes[type.nodeName]?.isTextblock) return type
    type = type._item?.parent ?? null
  }
  return null
}

function blockOf(element: Y.XmlElement): DraftNode {
  // It makes a list of each text's runs.
  const { content = [] } = yXmlFragmentToProsemirrorJSON(element) as { content?: (DraftNode | DraftNode[])[] }
  const block = {
    type: element.nodeName,
    attrs: element.getAttributes() as Record<string, unknown>,
    content: content.flat(),
  }
  return canonicalDraft(withoutComments(block))
}
