import * as Y from 'yjs'
import { mergeTree } from '../src/merge.ts'

/** The document that these updates make, applied at once. */
export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const document = new Y.Doc()
  Y.applyUpdate(document, mergeTree([...updates]))
  return document
}
