import { pageSchema } from '@plenum/schema/api/common'
import { searchHitSchema, searchQuerySchema } from '@plenum/schema/api/search'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { createAttemptLimit } from '../../auth/attempt-limit.ts'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { search } from './service.ts'

/** Searches of one person: forty at once, one a half second on average. */
const searchRule = { burst: 40, every: 500 }

/** Finding things by their words. */
export const searchRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  const limit = createAttemptLimit(deps.clock, searchRule)
  app.get(
    '/api/search',
    {
      schema: {
        summary: 'What has these words, of what the caller may read',
        querystring: searchQuerySchema,
        response: { 200: pageSchema(searchHitSchema) },
      },
    },
    (request) => {
      const { personId } = signedIn(request)
      limit.take(personId)
      return search(deps, personId, request.query)
    },
  )
}
