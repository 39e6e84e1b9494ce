import { once } from 'node:events'
import type { FastifyPluginAsync } from 'fastify'
import fastifyPlugin from 'fastify-plugin'

/** How long a client may take to answer a goodbye, in milliseconds. */
const patience = 2000

/**
 * Registered after every gateway, so it runs once they have said goodbye: waits for the answers, then drops what is
 * left, because the HTTP server does not close while one socket is open.
 */
const plugin: FastifyPluginAsync = async (app) => {
  app.addHook('preClose', async () => {
    const { clients } = app.websocketServer
    const gone = [...clients].map((client) => once(client, 'close'))
    const timer = setTimeout(() => {
      for (const client of clients) client.terminate()
    }, patience)
    await Promise.all(gone)
    clearTimeout(timer)
  })
}

export const lastSockets = fastifyPlugin(plugin, {
  name: 'last-sockets',
  fastify: '5.x',
  dependencies: ['@fastify/websocket'],
})
