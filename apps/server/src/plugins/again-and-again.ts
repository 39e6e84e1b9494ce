import type { FastifyInstance } from 'fastify'

const minute = 60_000

/**
 * Does `work` when the application is ready and every minute (or `every` milliseconds), never twice at once: what a process left half done when it
 * ended. A failure is logged as `failed`; the next time tries again.
 */
export function againAndAgain(app: FastifyInstance, work: () => Promise<void>, failed: string, every = minute): void {
  let run: Promise<void> | null = null
  const start = () => {
    run ??= work()
      .catch((error: unknown) => app.log.error({ err: error }, failed))
      .finally(() => {
        run = null
      })
  }
  const timer = setInterval(start, every)
  timer.unref()
  app.addHook('onReady', async () => start())
  app.addHook('onClose', async () => {
    clearInterval(timer)
    await run
  })
}
