import type { FastifyPluginAsync } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import type { ServerDeps } from '../server-deps.ts'
import { draftDesk } from '../sync/draft-desk.ts'
import { indexStale, markUnreadDrafts } from './index-stale.ts'

/** What no request has done (a draft that came to rest, a stage that moved) is found after this long at most. */
const every = 5000
const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Keeps the index of the search up to what is stored: after every write, and again and again for what came otherwise. */
const plugin: FastifyPluginAsync<ServerDeps> = async (app, deps) => {
  let run: Promise<void> | null = null
  let again = false
  let ended = false

  const failed = (error: unknown) => app.log.error({ err: error }, 'the index of the search is behind')
  const bringUp = async () => {
    do {
      again = false
      await indexStale(
        { ...deps, desk: draftDesk(app) },
        {
          isWanted: () => !ended,
          onFailure: ({ kind, sourceId }, error) => app.log.error({ err: error, kind, sourceId }, 'cannot be indexed'),
        },
      ).catch(failed)
    } while (again && !ended)
  }
  const start = () => {
    again = true
    if (ended) return
    run ??= bringUp().finally(() => {
      run = null
    })
  }

  const timer = setInterval(start, every)
  timer.unref()
  app.addHook('onReady', async () => {
    await markUnreadDrafts(deps.db)
    start()
  })
  app.addHook('onResponse', async (request, reply) => {
    if (!reading.has(request.method) && reply.statusCode < 400) start()
  })
  app.addHook('onClose', async () => {
    ended = true
    clearInterval(timer)
    await run
  })
}

export const keepIndex = fastifyPlugin(plugin, { name: 'keep-index', fastify: '5.x' })
