import type { FastifyPluginAsync } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import type { ServerDeps } from '../server-deps.ts'
import { draftDesk } from '../sync/draft-desk.ts'
import { thinVersions } from './thin-versions.ts'
import { versionDesk } from './version-desk.ts'
import { createVersionKeeper } from './version-keeper.ts'

const hour = 60 * 60 * 1000

/**
 * Takes versions after bursts of work, and thins them out over time: at start, every hour, and whenever a text comes to
 * rest. A failure is logged and tried again the next time.
 */
const plugin: FastifyPluginAsync<ServerDeps> = async (app, deps) => {
  const keeper = createVersionKeeper(deps, versionDesk(app), (themeId, error) => {
    app.log.error({ err: error, themeId }, 'no version taken')
  })
  let round: Promise<void> = Promise.resolve()
  const begin = () => {
    round = thinVersions(deps)
      .then(() => keeper.lookAtAll())
      .catch((error: unknown) => app.log.error({ err: error }, 'versions not looked after'))
  }
  const timer = setInterval(begin, hour)
  timer.unref()
  const stop = draftDesk(app).onRest((documentId) => keeper.rested(documentId))
  app.addHook('onReady', async () => begin())
  app.addHook('preClose', async () => {
    stop()
    clearInterval(timer)
  })
  app.addHook('onClose', async () => {
    await keeper.close()
    await round
  })
}

export const keepVersions = fastifyPlugin(plugin, {
  name: 'keep-versions',
  fastify: '5.x',
  dependencies: ['versions', 'sync'],
})
