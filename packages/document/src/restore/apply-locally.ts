import * as Y from 'yjs'

/**
 * Applies an update (V1) as if it had been written here: in the caller's transaction, if there is one. As an update of
 * others, Yjs would clear formats afterwards that are of no use any more, in a transaction of its own that nothing
 * undoes, and take `doc.clientID` for somebody else's when the update has structs of it.
 */
export function applyLocally(doc: Y.Doc, update: Uint8Array, origin: string | null = null): void {
  doc.transact((transaction) => {
    Y.applyUpdate(doc, update)
    transaction.local = true
  }, origin)
}
