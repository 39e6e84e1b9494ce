/** Folds a document's rows into a snapshot, and counts its text, away from the thread that serves people. */
import { deflateRawSync } from 'node:zlib'
import { checkDraft } from '@plenum/document/check-draft'
import { countDraft } from '@plenum/document/count-draft'
import { encodeArchive } from '@plenum/sync/archive'
import { mergeTree } from '@plenum/sync/merge'
import * as Y from 'yjs'
import { answerAsWorker } from '../worker-answers.ts'
import type { CompactionRequest, CompactionResponse } from './compaction-message.ts'

answerAsWorker<CompactionRequest, CompactionResponse>((request) =>
  request.kind === 'compact' ? compact(request) : { kind: 'counted', ...countDraft(request.state) },
)

function compact(request: Extract<CompactionRequest, { kind: 'compact' }>): CompactionResponse {
  const { base, rows } = request
  const updates = [...(base === null ? [] : [base]), ...rows.map((row) => row.bytes)]
  const document = new Y.Doc()
  document.transact(() => {
    for (const update of updates) Y.applyUpdate(document, update)
  })
  // Verified before anything is put in place of the rows: same clocks by another way of counting, nothing that waits
  // for something missing, and a text that every editor can show.
  if (document.store.pendingStructs !== null || document.store.pendingDs !== null) throw new Error('pending structs')
  const state = Y.encodeStateAsUpdate(document)
  const stateVector = Y.encodeStateVector(document)
  const counted = Y.encodeStateVectorFromUpdate(mergeTree(updates))
  if (!sameClocks(stateVector, counted)) throw new Error('other clocks than the rows')
  const check = checkDraft(state)
  if (!check.ok) throw new Error(check.reason)
  // A V1 update is structs, then the delete set: without structs it is one zero byte and the delete set.
  const deleteSet = Y.diffUpdate(state, stateVector).subarray(1)
  const archive = rows.length === 0 ? null : new Uint8Array(deflateRawSync(encodeArchive(rows)))
  return { kind: 'compacted', state, stateVector, deleteSet: new Uint8Array(deleteSet), archive }
}

function sameClocks(one: Uint8Array, other: Uint8Array): boolean {
  const a = Y.decodeStateVector(one)
  const b = Y.decodeStateVector(other)
  return a.size === b.size && [...a].every(([client, clock]) => b.get(client) === clock)
}
