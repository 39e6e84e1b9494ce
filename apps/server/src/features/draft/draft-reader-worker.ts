/** Turns a document's updates into a text to be sent, away from the thread that serves people. */
import { parentPort } from 'node:worker_threads'
import { updateToDraftJson } from '@plenum/document/update-to-draft-json'
import * as Y from 'yjs'
import type { ReadingRequest, ReadingResponse } from './reading.ts'
import { showDraft } from './show-draft.ts'

const port = parentPort
if (port === null) throw new Error('to be run as a worker')

port.on('message', (request: ReadingRequest) => {
  port.postMessage(answer(request))
})

function answer({ id, updates, ...asked }: ReadingRequest): ReadingResponse {
  try {
    return { id, body: showDraft(updateToDraftJson(stateOf(updates)), asked) }
  } catch (error) {
    return { id, failed: error instanceof Error ? error.message : String(error) }
  }
}

/** Through a document: `mergeUpdates` takes quadratic time over many small rows. */
function stateOf(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}
