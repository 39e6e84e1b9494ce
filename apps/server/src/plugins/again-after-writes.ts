import type { FastifyInstance } from 'fastify'

/** One go at the work. */
export type Go = {
  /** Time has passed: not, or not only, because something was written. */
  byClock: boolean
  /** False once the application ends. */
  isWanted(): boolean
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Does some work right after every write, and every so many milliseconds for what came otherwise or was left when a
 * process ended; one go at a time, and at the end the last one is waited for. `work` does not reject. Sees the writes of
 * what is registered after this.
 */
export function againAfterWrites(app: FastifyInstance, every: number, work: (go: Go) => Promise<void>): void {
  let run: Promise<void> | null = null
  let again = false
  let byClock = true
  let ended = false

  const goOn = async () => {
    do {
      again = false
      const go = { byClock, isWanted: () => !ended }
      byClock = false
      await work(go)
    } while (again && !ended)
  }
  const start = () => {
    again = true
    if (ended) return
    run ??= goOn().finally(() => {
      run = null
    })
  }

  const timer = setInterval(() => {
    byClock = true
    start()
  }, every)
  timer.unref()
  app.addHook('onReady', async () => start())
  app.addHook('onResponse', async (request, reply) => {
    if (!reading.has(request.method) && reply.statusCode < 400) start()
  })
  app.addHook('onClose', async () => {
    ended = true
    clearInterval(timer)
    await run
  })
}
