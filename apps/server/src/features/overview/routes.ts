import { idSchema } from '@plenum/schema/api/common'
import { overviewSchema } from '@plenum/schema/api/overview'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { readOverview } from './service.ts'

const params = z.object({ programmeId: idSchema })

/** How a programme is going, for its organisers. */
export const overviewRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  app.get(
    '/api/programmes/:programmeId/overview',
    { schema: { summary: 'How the programme is going', params, response: { 200: overviewSchema } } },
    (request) => readOverview(deps, signedIn(request).personId, request.params.programmeId),
  )
}
