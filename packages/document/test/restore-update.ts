import * as Y from 'yjs'
import { fragmentName } from '../src/draft-format.ts'

/**
 * The update that makes of `doc` what it was at `version` (V1, an earlier state of it): all that came since, undone on a
 * replica of then. What was there all the time stays the same items, so places in it hold.
 */
export function restoreUpdate(doc: Y.Doc, version: Uint8Array): Uint8Array {
  const replica = new Y.Doc()
  Y.applyUpdate(replica, version)
  const undoManager = new Y.UndoManager(replica.getXmlFragment(fragmentName), {
    trackedOrigins: new Set(['since']),
    captureTimeout: Number.MAX_SAFE_INTEGER,
  })
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(replica)), 'since')
  undoManager.undo()
  return Y.encodeStateAsUpdate(replica, Y.encodeStateVector(doc))
}
