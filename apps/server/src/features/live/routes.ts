import { closeCodes } from '@plenum/schema/close-code'
import fastifyPlugin from 'fastify-plugin'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { isAllowedOrigin } from '../../auth/allowed-origin.ts'
import { maybeSignedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { createLiveConnections } from './live-connections.ts'
import { deliver, deliverAccessChange, endLostSessions } from './live-deliveries.ts'

/** Below the minute after which proxies like to cut what is silent. */
const heartbeat = 30_000

/**
 * `/live`: tells the pages of a person what to read again. Refuses by accepting and closing, because browsers show a
 * refused upgrade as a lost connection and try for ever.
 */
const plugin: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  const connections = createLiveConnections()
  const logged = (work: Promise<void>) => {
    work.catch((error: unknown) => app.log.error({ err: error }, 'a live event was not delivered'))
  }

  const stopLive = deps.liveBus.subscribe((audience, event) => logged(deliver(deps, connections, audience, event)))
  const stopAccess = deps.accessBus.subscribe((change) => logged(deliverAccessChange(deps, connections, change)))
  const timer = setInterval(() => {
    connections.ping()
    logged(endLostSessions(deps, connections))
  }, heartbeat)
  timer.unref()

  app.addHook('preClose', async () => {
    clearInterval(timer)
    stopLive()
    stopAccess()
    connections.closeAll()
  })

  app.get('/live', { websocket: true }, (socket, request) => {
    const session = maybeSignedIn(request)
    if (!isAllowedOrigin(deps.config, request.headers)) return socket.close(closeCodes.notAllowed)
    if (session === null) return socket.close(closeCodes.notSignedIn)
    connections.add(socket, session)
  })
}

// Not encapsulated: Fastify runs the `preClose` of inner plugins last, and this goodbye comes before the HTTP server's.
export const liveRoutes = fastifyPlugin(plugin, { name: 'live', fastify: '5.x' })
