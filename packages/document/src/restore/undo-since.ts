import * as Y from 'yjs'
import { fragmentName } from '../draft-format.ts'
import { isAnchor } from '../suggestion/text-unit.ts'
import { applyLocally } from './apply-locally.ts'

const since = 'since'

/**
 * Brings `replica` up to date with `update` (V1) and undoes all that the update brought, under `clientId`, whose clocks
 * go on after those that the replica then has. What was there before and still is stays the same items; what had gone
 * comes back as new ones; the beginnings and ends of threads' marks that came since stay where their text does.
 */
export function undoSince(replica: Y.Doc, update: Uint8Array, clientId: number): void {
  const undoManager = new Y.UndoManager(replica.getXmlFragment(fragmentName), {
    trackedOrigins: new Set([since]),
    captureTimeout: Number.MAX_SAFE_INTEGER,
    deleteFilter: ({ content }) => !(content instanceof Y.ContentFormat && isAnchor(content.key)),
  })
  applyLocally(replica, update, since)
  replica.clientID = clientId
  while (undoManager.canUndo()) undoManager.undo()
  undoManager.destroy()
}
