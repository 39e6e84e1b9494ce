import type { FastifyPluginAsync } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { findSession } from '../auth/sessions.ts'
import type { ServerDeps } from '../server-deps.ts'
import { isOpenRoute } from './open-routes.ts'
import { signedIn, signedInDecorator } from './signed-in.ts'

/** Pages, icons and probes are the same for everyone; they should answer while the database does not. */
const asksWhoYouAre = /^\/(api|live|sync)(\/|\?|$)/

/**
 * Looks up the session of every request that could need it. Under /api nobody gets in without one, unless the route is
 * on the short list of open ones: a feature that forgets to ask is closed, not open. The WebSocket routes ask
 * themselves, because they refuse with a close code.
 */
const plugin: FastifyPluginAsync<ServerDeps> = async (app, deps) => {
  app.decorateRequest(signedInDecorator, null)
  app.addHook('onRequest', async (request) => {
    if (!asksWhoYouAre.test(request.url)) return
    request.setDecorator(signedInDecorator, await findSession(deps, request.headers.cookie))
    const route = request.routeOptions.url
    if (route !== undefined && route.startsWith('/api/') && !isOpenRoute(request.method, route)) signedIn(request)
  })
}

export const auth = fastifyPlugin(plugin, { name: 'auth', fastify: '5.x' })
