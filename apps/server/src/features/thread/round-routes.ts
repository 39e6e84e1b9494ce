import { idSchema } from '@plenum/schema/api/common'
import { roundSchema, setFinishedSchema } from '@plenum/schema/api/thread'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '../../plugins/signed-in.ts'
import { readRound, setRoundFinished } from './round-service.ts'
import type { ThreadDeps } from './thread-deps.ts'

const params = z.object({ themeId: idSchema })
const partnerParams = z.object({ themeId: idSchema, partnerId: idSchema })

/** Who has finished the review round. */
export const roundRoutes: FastifyPluginAsyncZod<ThreadDeps> = async (app, deps) => {
  app.get(
    '/api/themes/:themeId/round',
    { schema: { summary: 'The review round and whom it waits for', params, response: { 200: roundSchema } } },
    (request) => readRound(deps, signedIn(request).personId, request.params.themeId),
  )

  app.put(
    '/api/themes/:themeId/round/partners/:partnerId',
    {
      schema: {
        summary: 'An organisation has finished the round, or not',
        params: partnerParams,
        body: setFinishedSchema,
        response: { 200: roundSchema },
      },
    },
    (request) => setRoundFinished(deps, signedIn(request).personId, request.params, request.body.finished),
  )
}
