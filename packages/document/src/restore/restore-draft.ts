import * as Y from 'yjs'
import { canonicalDraft } from '../canonical-draft.ts'
import { fragmentName } from '../draft-format.ts'
import type { DraftNode } from '../draft-node.ts'
import { readDraft } from '../read-draft.ts'
import { sameNode } from '../suggestion/same-node.ts'
import { withoutComments } from '../without-comments.ts'
import { applyLocally } from './apply-locally.ts'
import { letterRuns } from './letter-runs.ts'
import { restoreAnchors } from './restore-anchors.ts'
import { rewriteDraft } from './rewrite-draft.ts'
import { undoSince } from './undo-since.ts'

const textOf = (doc: Y.Doc): DraftNode => canonicalDraft(withoutComments(readDraft(doc)))

function openState(...updates: Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  // First: a root that updates have brought becomes one of its kind with this, and another object.
  doc.getXmlFragment(fragmentName)
  for (const update of updates) applyLocally(doc, update)
  return doc
}

/** Whether a document has all that another has: then the other is an earlier state of it. */
function contains(doc: Y.Doc, earlier: Y.Doc): boolean {
  const clocks = Y.decodeStateVector(Y.encodeStateVector(doc))
  return [...Y.decodeStateVector(Y.encodeStateVector(earlier))].every(
    ([client, clock]) => clock <= (clocks.get(client) ?? 0),
  )
}

function rewritten(doc: Y.Doc, current: DraftNode, target: DraftNode): Y.Doc {
  const replica = openState(Y.encodeStateAsUpdate(doc))
  replica.clientID = doc.clientID
  replica.transact(() => rewriteDraft(replica.getXmlFragment(fragmentName), current, target))
  if (!sameNode(textOf(replica), target)) throw new Error('the version could not be restored')
  return replica
}

/**
 * Makes `doc` say what it said at `version` (V1, the whole state), as an edit of `doc.clientID`: in one Yjs transaction
 * (within the caller's, if there is one), with new structs under that id only. In canonical form, in which anchors of
 * threads do not count, the two are then the same text. What was there all the time stays the same in Yjs, so carets and
 * what others write meanwhile keep their places.
 *
 * Threads stay on every letter that stays, also those that are younger than the version; text that comes back has those
 * that it had; see `restoreAnchors`.
 *
 * - `restored`: `by` tells how: all that came since undone, or, for a version that the document has not come from, its
 *   blocks written as the version has them. - `same`: the present text says it already; nothing was written.
 *
 * Throws what `Y.applyUpdate` throws for bytes that are no update, RangeError for content outside the schema. Takes
 * time and memory with the history: for a worker.
 */
export function restoreDraft(
  doc: Y.Doc,
  version: Uint8Array,
): { outcome: 'restored'; by: 'undo' | 'rewrite' } | { outcome: 'same' } {
  const current = textOf(doc)
  const then = openState(version)
  const target = textOf(then)
  if (sameNode(current, target)) return { outcome: 'same' }
  const [before, atVersion] = [letterRuns(doc), letterRuns(then)]
  const known = Y.decodeStateVector(Y.encodeStateVector(doc))
  let replica: Y.Doc | null = null
  if (contains(doc, then)) {
    undoSince(then, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(then)), doc.clientID)
    if (sameNode(textOf(then), target)) replica = then
  }
  const by = replica ? 'undo' : 'rewrite'
  replica ??= rewritten(doc, current, target)
  restoreAnchors(replica, before, atVersion, ({ client, clock }) => clock >= (known.get(client) ?? 0))
  applyLocally(doc, Y.encodeStateAsUpdate(replica, Y.encodeStateVector(doc)))
  for (const each of [then, replica]) each.destroy()
  return { outcome: 'restored', by }
}
