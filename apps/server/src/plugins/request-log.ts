import type { FastifyPluginAsync } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { pathOf } from './log-options.ts'
import { maybeSignedIn } from './signed-in.ts'

/** One line per answer of the API, and the request's id in the answer so that somebody can name it. */
const plugin: FastifyPluginAsync = async (app) => {
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    const line = {
      method: request.method,
      // The address of a calendar is the key to it.
      path: request.url.startsWith('/calendar/') ? '/calendar/…' : pathOf(request.url),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      person: maybeSignedIn(request)?.personId,
    }
    // Files and probes would drown the rest.
    if (request.url.startsWith('/api/')) request.log.info(line, 'answered')
    else request.log.debug(line, 'answered')
  })
}

export const requestLog = fastifyPlugin(plugin, { name: 'request-log', fastify: '5.x' })
