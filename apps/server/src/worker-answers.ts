import { parentPort } from 'node:worker_threads'
import type { WorkerAnswer, WorkerQuestion } from './worker-thread.ts'

/** The other side of `createWorkerThread`: to be called once, by a file that runs as a worker. */
export function answerAsWorker<Request, Response>(work: (request: Request) => Response): void {
  const port = parentPort
  if (port === null) throw new Error('to be run as a worker')
  port.on('message', ({ id, request }: WorkerQuestion<Request>) => {
    let answer: WorkerAnswer<Response>
    try {
      answer = { id, response: work(request) }
    } catch (error) {
      answer = { id, failed: error instanceof Error ? error.message : String(error) }
    }
    port.postMessage(answer)
  })
}
