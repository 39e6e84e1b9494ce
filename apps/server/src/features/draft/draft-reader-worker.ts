/** Turns a document's updates into a text to be sent, away from the thread that serves people. */
import { updateToDraftJson } from '@plenum/document/update-to-draft-json'
import * as Y from 'yjs'
import { showDraft } from '../../draft-formats/show-draft.ts'
import { answerAsWorker } from '../../worker-answers.ts'
import type { ReadingRequest } from './reading.ts'

answerAsWorker<ReadingRequest, string>(({ updates, ...asked }) => showDraft(updateToDraftJson(stateOf(updates)), asked))

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
