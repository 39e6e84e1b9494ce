import { yDocToProsemirrorJSON } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { canonicalDraft } from './canonical-draft.ts'
import { fragmentName } from './draft-format.ts'
import type { DraftNode } from './draft-node.ts'

/**
 * The draft that a Yjs update (V1, a document's whole state) holds, in canonical form. Reads only: to open the document
 * with a schema that lacks one of its nodes deletes that node from it. Throws what `Y.applyUpdate` throws for bytes that
 * are no update, RangeError for content outside the schema.
 */
export function updateToDraftJson(update: Uint8Array): DraftNode {
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, update)
    return canonicalDraft(yDocToProsemirrorJSON(doc, fragmentName) as DraftNode)
  } finally {
    doc.destroy()
  }
}
