import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { createAttemptLimit } from '../../auth/attempt-limit.ts'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { draftDesk } from '../../sync/draft-desk.ts'
import { entryRoutes } from './entry-routes.ts'
import { mendThreads } from './mend-threads.ts'
import { registerRoutes } from './register-routes.ts'
import { roundRoutes } from './round-routes.ts'
import type { ThreadDeps } from './thread-deps.ts'
import { threadRoutesOf } from './thread-routes.ts'
import type { Turns } from '../../turns.ts'

/** Writes of one person: a hundred and twenty at once, one a second on average. */
const writeRule = { burst: 120, every: 1000 }
/** Reading is no writing: whoever steps through a long list must still be able to answer. */
const readingRoute = '/api/threads/:threadId/read'

/** Discussions about drafts: threads, what is said in them, what becomes of them, and the register of it all. */
export const threadRoutes: FastifyPluginAsyncZod<ServerDeps & { turns: Turns }> = async (app, given) => {
  const deps: ThreadDeps = { ...given, desk: draftDesk(app) }
  const limit = createAttemptLimit(deps.clock, writeRule)

  app.addHook('preHandler', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.routeOptions.url === readingRoute) return
    limit.take(signedIn(request).personId)
  })

  const stop = deps.desk.onRest((documentId) => {
    mendThreads(deps, documentId).catch((error: unknown) => {
      app.log.error({ err: error, documentId }, 'threads of a draft not mended')
    })
  })
  app.addHook('preClose', async () => stop())

  await app.register(threadRoutesOf, deps)
  await app.register(entryRoutes, deps)
  await app.register(roundRoutes, deps)
  await app.register(registerRoutes, deps)
}
