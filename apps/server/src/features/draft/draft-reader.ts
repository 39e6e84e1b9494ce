import { Worker } from 'node:worker_threads'
import type { ReadingRequest, ReadingResponse } from './reading.ts'

export type DraftReader = {
  /** The draft in the representation asked for. Rejects when the document cannot be read. */
  read(request: Omit<ReadingRequest, 'id'>): Promise<string>
  close(): Promise<void>
}

type Waiting = { resolve(body: string): void; reject(error: Error): void }

/**
 * Reads drafts in a thread of its own: to load a long one takes longer than a keystroke of somebody else may wait.
 * The thread begins when it is first needed, and anew after it died.
 */
export function createDraftReader(): DraftReader {
  let worker: Worker | null = null
  let lastId = 0
  const waiting = new Map<number, Waiting>()

  function failAll(error: Error): void {
    worker = null
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  function running(): Worker {
    if (worker !== null) return worker
    const started = new Worker(new URL('./draft-reader-worker.ts', import.meta.url))
    started.unref()
    started.on('message', (response: ReadingResponse) => {
      const asked = waiting.get(response.id)
      waiting.delete(response.id)
      if ('body' in response) asked?.resolve(response.body)
      else asked?.reject(new Error(response.failed))
    })
    // A thread that was given up must not take its successor's requests with it.
    started.on('error', (error) => worker === started && failAll(new Error('reading died', { cause: error })))
    started.on('exit', () => worker === started && failAll(new Error('the reading thread ended')))
    worker = started
    return started
  }

  return {
    read(request) {
      const id = ++lastId
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        running().postMessage({ id, ...request } satisfies ReadingRequest)
      })
    },
    async close() {
      const ending = worker
      failAll(new Error('the server is closing'))
      await ending?.terminate()
    },
  }
}
