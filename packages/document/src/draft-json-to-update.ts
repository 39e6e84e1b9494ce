import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { attributeFault } from './attribute-fault.ts'
import { assignIds } from './assign-ids.ts'
import { documentSchema } from './document-schema.ts'
import { fragmentName } from './draft-format.ts'
import type { DraftNode } from './draft-node.ts'

/**
 * Gives every empty text block its text. y-tiptap makes one only at the first letter, so two people who start writing in
 * the same empty paragraph would each make their own, and the binding then moves one into the other, which doubles or
 * drops what is typed meanwhile.
 */
function giveTexts(parent: Y.XmlFragment): void {
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue
    if (child.length > 0) giveTexts(child)
    else if (documentSchema.nodes[child.nodeName]?.isTextblock) child.insert(0, [new Y.XmlText()])
  }
}

export type DraftUpdateOptions = {
  /** The Yjs client id to write as; random by default. Give one only to a document that nobody else writes to. */
  clientId?: number
  /** Makes ids for the blocks that have none; random by default. */
  createId?: () => string
}

/**
 * A draft as an encoded Yjs update (V1) for an empty document. Throws RangeError for what the schema does not
 * have and for attributes out of their rule.
 * A `doc` without blocks gets one empty paragraph, so that those who open it first write into the same one.
 */
export function draftJsonToUpdate(json: DraftNode, { clientId, createId }: DraftUpdateOptions = {}): Uint8Array {
  const content = json.content?.length ? json.content : [{ type: 'paragraph' }]
  const doc = new Y.Doc()
  if (clientId !== undefined) doc.clientID = clientId
  const fragment = doc.getXmlFragment(fragmentName)
  const node = documentSchema.nodeFromJSON(assignIds({ ...json, content }, createId))
  node.check()
  const fault = attributeFault(node.toJSON() as DraftNode)
  if (fault !== null) throw new RangeError(fault)
  doc.transact(() => {
    prosemirrorToYXmlFragment(node, fragment)
    giveTexts(fragment)
  })
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}
