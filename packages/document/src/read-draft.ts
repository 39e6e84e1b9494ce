import { yDocToProsemirrorJSON } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { canonicalDraft } from './canonical-draft.ts'
import { fragmentName } from './draft-format.ts'
import type { DraftNode } from './draft-node.ts'

/**
 * The draft that a document holds, in canonical form. Reads only: to open the document with a schema that lacks one of
 * its nodes deletes that node from it. Throws RangeError for content outside the schema.
 */
export function readDraft(doc: Y.Doc): DraftNode {
  return canonicalDraft(yDocToProsemirrorJSON(doc, fragmentName) as DraftNode)
}
