import * as Y from 'yjs'
import type { DraftNode } from './draft-node.ts'
import { readDraft } from './read-draft.ts'

/**
 * The draft that a Yjs update (V1, a document's whole state) holds, in canonical form. Throws
 * what `Y.applyUpdate` throws for bytes that are no update, RangeError for content outside the schema.
 */
export function updateToDraftJson(update: Uint8Array): DraftNode {
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, update)
    return readDraft(doc)
  } finally {
    doc.destroy()
  }
}
