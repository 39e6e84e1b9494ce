import { parentPort } from 'node:worker_threads'
import type { WorkerAnswer, WorkerQuestion } from './worker-thread.ts'

/**
 * The other side of `createWorkerThread`: to be called once, by a file that runs as a worker. Work that awaits is not
 * waited for by the next question.
 */
export function answerAsWorker<Request, Response>(work: (request: Request) => Response | Promise<Response>): void {
  const port = parentPort
  if (port === null) throw new Error('to be run as a worker')

  async function answer({ id, request }: WorkerQuestion<Request>): Promise<WorkerAnswer<Response>> {
    try {
      return { id, response: await work(request) }
    } catch (error) {
      return { id, failed: error instanceof Error ? error.message : String(error) }
    }
  }

  port.on('message', (question: WorkerQuestion<Request>) => {
    void answer(question).then((done) => port.postMessage(done))
  })
}
