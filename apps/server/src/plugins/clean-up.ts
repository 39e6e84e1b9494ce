import type { FastifyPluginAsync } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import type { ServerDeps } from '../server-deps.ts'
import { deleteOutdated } from './delete-outdated.ts'

const hour = 60 * 60 * 1000

/** Runs `deleteOutdated` at start and every hour; a failure is logged and the next hour tries again. */
const plugin: FastifyPluginAsync<ServerDeps> = async (app, deps) => {
  let run: Promise<void> = Promise.resolve()
  const start = () => {
    run = deleteOutdated(deps).catch((error: unknown) => app.log.error({ err: error }, 'clean-up failed'))
  }
  const timer = setInterval(start, hour)
  timer.unref()
  app.addHook('onReady', async () => start())
  app.addHook('onClose', async () => {
    clearInterval(timer)
    await run
  })
}

export const cleanUp = fastifyPlugin(plugin, { name: 'clean-up', fastify: '5.x' })
