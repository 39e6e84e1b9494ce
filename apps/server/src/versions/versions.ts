import type { FastifyPluginAsync } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import type { ServerDeps } from '../server-deps.ts'
import { createVersionDesk, versionDeskDecorator } from './version-desk.ts'

/** Puts up the desk at which several features take and read versions. */
const plugin: FastifyPluginAsync<ServerDeps> = async (app, deps) => {
  const desk = createVersionDesk(deps)
  app.decorate(versionDeskDecorator, desk)
  app.addHook('onClose', () => desk.close())
}

export const versions = fastifyPlugin(plugin, { name: 'versions', fastify: '5.x' })
