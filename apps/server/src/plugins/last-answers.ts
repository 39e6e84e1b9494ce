import type { FastifyPluginAsync } from 'fastify'
import fastifyPlugin from 'fastify-plugin'

/**
 * Answers to what was under way when the end came say that they are the last: else their connections stay open for the
 * next request, and the HTTP server waits for them.
 */
const plugin: FastifyPluginAsync = async (app) => {
  let ending = false
  app.addHook('preClose', async () => {
    ending = true
  })
  app.addHook('onSend', async (_request, reply) => {
    if (ending) void reply.header('connection', 'close')
  })
}

export const lastAnswers = fastifyPlugin(plugin, { name: 'last-answers', fastify: '5.x' })
