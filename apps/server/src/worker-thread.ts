import { Worker } from 'node:worker_threads'

/** What goes to a worker, and what comes back; the work itself is told apart from the thread that does it. */
export type WorkerQuestion<Request> = { id: number; request: Request }
export type WorkerAnswer<Response> = { id: number; response: Response } | { id: number; failed: string }

/** The work threw; the thread goes on. */
export class WorkFailed extends Error {}

export type WorkerThread<Request, Response> = {
  /** Rejects with `WorkFailed` when the work threw, with another error when the thread died or was closed. */
  ask(request: Request): Promise<Response>
  close(): Promise<void>
}

type Waiting<Response> = { resolve(response: Response): void; reject(error: Error): void }

/**
 * A thread of its own for work that takes longer than a keystroke of somebody else may wait. Begun when it is first
 * needed, begun anew after it died; answers in the order in which it was asked.
 */
export function createWorkerThread<Request, Response>(file: URL): WorkerThread<Request, Response> {
  let worker: Worker | null = null
  let lastId = 0
  let waiting = new Map<number, Waiting<Response>>()

  function failAll(error: Error): void {
    worker = null
    const failed = waiting
    waiting = new Map()
    for (const { reject } of failed.values()) reject(error)
  }

  function receive(answer: WorkerAnswer<Response>): void {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('response' in answer) asked?.resolve(answer.response)
    else asked?.reject(new WorkFailed(answer.failed))
  }

  function running(): Worker {
    if (worker !== null) return worker
    const started = new Worker(file)
    started.unref()
    started.on('message', receive)
    // A thread that was given up must not take its successor's questions with it.
    started.on('error', (error) => worker === started && failAll(new Error('the worker died', { cause: error })))
    started.on('exit', () => worker === started && failAll(new Error('the worker ended')))
    worker = started
    return started
  }

  return {
    ask(request) {
      const id = ++lastId
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        running().postMessage({ id, request } satisfies WorkerQuestion<Request>)
      })
    },
    async close() {
      const ending = worker
      failAll(new Error('the server is closing'))
      await ending?.terminate()
    },
  }
}
