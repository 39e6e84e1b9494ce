import type { Showing } from '../../draft-formats/show-draft.ts'

/** What the reading thread is asked: a document's snapshot and the rows after it, and how to show them. */
export type ReadingRequest = Showing & {
  /** V1 updates that together are the whole state; in order. */
  updates: Uint8Array[]
}
