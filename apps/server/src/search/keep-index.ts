import type { FastifyPluginAsync } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { againAfterWrites } from '../plugins/again-after-writes.ts'
import type { ServerDeps } from '../server-deps.ts'
import { draftDesk } from '../sync/draft-desk.ts'
import { indexStale, markUnreadDrafts } from './index-stale.ts'

/** What no request has done (a draft that came to rest, a stage that moved) is found after this long at most. */
const every = 5000

/** Keeps the index of the search up to what is stored. A failure is logged; the next time tries again. */
const plugin: FastifyPluginAsync<ServerDeps> = async (app, deps) => {
  app.addHook('onReady', () => markUnreadDrafts(deps.db))
  againAfterWrites(app, every, ({ isWanted }) =>
    // The desk is registered after this.
    indexStale(
      { ...deps, desk: draftDesk(app) },
      {
        isWanted,
        onFailure: ({ kind, sourceId }, error) => app.log.error({ err: error, kind, sourceId }, 'cannot be indexed'),
      },
    ).catch((error: unknown) => app.log.error({ err: error }, 'the index of the search is behind')),
  )
}

export const keepIndex = fastifyPlugin(plugin, { name: 'keep-index', fastify: '5.x' })
