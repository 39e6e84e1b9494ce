import type { DraftNode } from '@plenum/document/draft-node'
import { readDraft } from '@plenum/document/read-draft'
import { withoutComments } from '@plenum/document/without-comments'
import type * as Y from 'yjs'

/**
 * What a version says: the draft in canonical form, without the marks of threads. Half a surrogate pair, which a link's
 * title may hold, has no UTF-8 and so no hash; it is replaced here as everything that encodes it would.
 */
export function versionText(doc: Y.Doc): DraftNode {
  const text = JSON.stringify(withoutComments(readDraft(doc)))
  return JSON.parse(text, (_key, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value))
}
