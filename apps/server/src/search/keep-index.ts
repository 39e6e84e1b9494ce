import type { FastifyPluginAsync } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { againAfterWrites } from '../plugins/again-after-writes.ts'
import type { ServerDeps } from '../server-deps.ts'
import { draftDesk } from '../sync/draft-desk.ts'
import { indexStale, markUnreadDrafts } from './index-stale.ts'

/** What no request has done (a draft that came to rest, a stage that moved) is found after this long at most. */
const every = 5000
/** As long as a draft that never comes to rest is behind, and until what failed is tried once more. */
const longer = 60_000

/** Keeps the index of the search up to what is stored. A failure is logged, and tried again. */
const plugin: FastifyPluginAsync<ServerDeps> = async (app, deps) => {
  const failed = new Set<string>()
  let lookedAt = Number.NEGATIVE_INFINITY

  async function bringUp(byClock: boolean, isWanted: () => boolean): Promise<void> {
    if (byClock && performance.now() - lookedAt >= longer) {
      lookedAt = performance.now()
      failed.clear()
      await markUnreadDrafts(deps.db)
    }
    // The desk is registered after this.
    await indexStale(
      { ...deps, desk: draftDesk(app) },
      {
        isWanted,
        failed,
        onFailure: ({ kind, sourceId }, error) => app.log.error({ err: error, kind, sourceId }, 'cannot be indexed'),
      },
    )
  }

  againAfterWrites(app, every, ({ byClock, isWanted }) =>
    bringUp(byClock, isWanted).catch((error: unknown) =>
      app.log.error({ err: error }, 'the index of the search is behind'),
    ),
  )
}

export const keepIndex = fastifyPlugin(plugin, { name: 'keep-index', fastify: '5.x' })
