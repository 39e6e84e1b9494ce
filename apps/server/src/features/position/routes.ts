import { idSchema, languageSchema } from '@plenum/schema/api/common'
import { answerVersionSchema, positionsSchema, setPositionSchema } from '@plenum/schema/api/position'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { createAttemptLimit } from '../../auth/attempt-limit.ts'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { submitAnswer, withdrawAnswer } from './answer-service.ts'
import { positionsFile, positionsFormats, positionsMediaTypes } from './positions-file.ts'
import { readPositions } from './read-positions.ts'
import { recordPosition } from './record-position.ts'

const ofTheme = z.object({ themeId: idSchema })
const ofPartner = ofTheme.extend({ partnerId: idSchema })
const ofRecommendation = ofPartner.extend({ recommendationId: idSchema })
const fileQuery = z.object({ format: z.enum(positionsFormats), language: languageSchema })
/** Files of one person: ten at once, one every five seconds on average. */
const fileRule = { burst: 10, every: 5000 }
const response = { 200: positionsSchema }

/** What partners say of the recommendations of a theme in validation. */
export const positionRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  app.get(
    '/api/themes/:themeId/positions',
    { schema: { summary: 'The positions of partners in the last validation', params: ofTheme, response } },
    (request) => readPositions(deps, signedIn(request).personId, request.params.themeId),
  )

  const fileLimit = createAttemptLimit(deps.clock, fileRule)
  app.get(
    '/api/themes/:themeId/positions/file',
    { schema: { summary: 'The positions as CSV or XLSX', params: ofTheme, querystring: fileQuery } },
    async (request, reply) => {
      const { personId } = signedIn(request)
      fileLimit.take(personId)
      const { format, language } = request.query
      const positions = await readPositions(deps, personId, request.params.themeId)
      return reply
        .header('content-disposition', `attachment; filename="positions.${format}"`)
        .header('content-language', language)
        .header('cache-control', 'private, no-store')
        .type(positionsMediaTypes[format])
        .send(await positionsFile(positions, format, language))
    },
  )

  app.put(
    '/api/themes/:themeId/positions/:partnerId/:recommendationId',
    {
      schema: {
        summary: 'Record the position of a partner on a recommendation',
        params: ofRecommendation,
        body: setPositionSchema,
        response,
      },
    },
    (request) => recordPosition(deps, signedIn(request).personId, request.params, request.body),
  )

  app.post(
    '/api/themes/:themeId/positions/:partnerId/submit',
    { schema: { summary: 'Submit the answer of a partner', params: ofPartner, body: answerVersionSchema, response } },
    (request) => submitAnswer(deps, signedIn(request).personId, { ...request.params, ...request.body }),
  )

  app.post(
    '/api/themes/:themeId/positions/:partnerId/withdraw',
    { schema: { summary: 'Withdraw the answer of a partner', params: ofPartner, body: answerVersionSchema, response } },
    (request) => withdrawAnswer(deps, signedIn(request).personId, { ...request.params, ...request.body }),
  )
}
