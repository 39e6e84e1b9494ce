import type { FastifyPluginAsync } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { AppError } from '../app-error.ts'
import { isAllowedOrigin } from '../auth/allowed-origin.ts'
import type { ServerDeps } from '../server-deps.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses every write that a page of somebody else's makes a browser send. */
const plugin: FastifyPluginAsync<ServerDeps> = async (app, { config }) => {
  app.addHook('onRequest', async (request) => {
    if (reading.has(request.method) || isAllowedOrigin(config, request.headers)) return
    throw new AppError('wrong-origin', `Only pages of ${config.url} may do this.`)
  })
}

export const originCheck = fastifyPlugin(plugin, { name: 'origin-check', fastify: '5.x' })
