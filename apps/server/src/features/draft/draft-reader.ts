import { createWorkerThread } from '../../worker-thread.ts'
import type { ReadingRequest } from './reading.ts'

export type DraftReader = {
  /** The draft in the representation asked for. Rejects when the document cannot be read. */
  read(request: ReadingRequest): Promise<string>
  close(): Promise<void>
}

/** Reads drafts in a thread of its own: to load a long one takes longer than a keystroke of somebody else may wait. */
export function createDraftReader(): DraftReader {
  const thread = createWorkerThread<ReadingRequest, string>(new URL('./draft-reader-worker.ts', import.meta.url))
  return { read: thread.ask, close: thread.close }
}
