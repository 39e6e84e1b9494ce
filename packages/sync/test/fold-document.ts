import type { DocumentId } from '@plenum/schema/id'
import * as Y from 'yjs'
import { encodeDeleteSet } from '../src/delete-set.ts'
import type { Snapshot, UpdateLog } from '../src/ports.ts'

/** Folds rows into a snapshot as the worker does; null when there are none. */
export async function foldDocument(
  log: UpdateLog,
  documentId: DocumentId,
  throughSeq: number,
): Promise<Snapshot | null> {
  const loaded = await log.load(documentId)
  const rows = await log.readForArchive(documentId, throughSeq)
  const last = rows.at(-1)
  if (loaded === null || last === undefined) return null
  const document = new Y.Doc()
  document.transact(() => {
    if (loaded.snapshot !== null) Y.applyUpdate(document, loaded.snapshot.state)
    for (const row of rows) Y.applyUpdate(document, row.bytes)
  })
  const deletes = [...Y.createDeleteSetFromStructStore(document.store).clients].map(
    ([client, ranges]) => [client, ranges.flatMap(({ clock, len }) => [clock, clock + len])] as const,
  )
  const snapshot = {
    seq: last.seq,
    state: Y.encodeStateAsUpdate(document),
    stateVector: Y.encodeStateVector(document),
    deleteSet: encodeDeleteSet(new Map(deletes)),
  }
  await log.compact({ documentId, snapshot, archive: null })
  return snapshot
}
