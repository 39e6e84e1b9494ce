import type { FastifyPluginAsync } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import type { ServerDeps } from '../server-deps.ts'
import { remindOfDeadlines } from './remind-of-deadlines.ts'
import { tellPeople } from './tell-people.ts'

/** What no request has done (a text that closed, a move at its time) is told after this long at most. */
const every = 5000
const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Tells people of what happened: right after every write, and again and again for what came otherwise or was left when a
 * process ended. A failure is logged; the next time tries again.
 */
const plugin: FastifyPluginAsync<ServerDeps> = async (app, deps) => {
  let run: Promise<void> | null = null
  let again = false
  let looksAhead = true
  let ended = false

  const attempt = (work: (deps: ServerDeps) => Promise<void>, failed: string) =>
    work(deps).catch((error: unknown) => app.log.error({ err: error }, failed))
  const tellAll = async () => {
    do {
      again = false
      if (looksAhead) {
        looksAhead = false
        await attempt(remindOfDeadlines, 'deadlines not looked at')
      }
      await attempt(tellPeople, 'people not told')
    } while (again && !ended)
  }
  const start = () => {
    again = true
    if (ended) return
    run ??= tellAll().finally(() => {
      run = null
    })
  }
  const tick = () => {
    looksAhead = true
    start()
  }

  const timer = setInterval(tick, every)
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

export const keepTelling = fastifyPlugin(plugin, { name: 'keep-telling', fastify: '5.x' })
