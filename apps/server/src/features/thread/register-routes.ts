import { idSchema, languageSchema, pageQuerySchema, pageSchema } from '@plenum/schema/api/common'
import { registerLineSchema } from '@plenum/schema/api/thread'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { createAttemptLimit } from '../../auth/attempt-limit.ts'
import { signedIn } from '../../plugins/signed-in.ts'
import { createRegisterFiles, registerFormats } from './register-files.ts'
import { readRegister } from './register-service.ts'
import type { ThreadDeps } from './thread-deps.ts'

const params = z.object({ themeId: idSchema })
const ofRound = { round: z.coerce.number().int().min(0).max(1_000_000).optional() }
const fileQuery = z.object({ format: z.enum(registerFormats), language: languageSchema, ...ofRound })

/** Pages of one person: sixty at once, two a second on average. */
const pageRule = { burst: 60, every: 500 }
/** Files of one person, each of which is the whole register: ten at once, one every ten seconds on average. */
const fileRule = { burst: 10, every: 10_000 }

/** What was said about a theme and what became of it. */
export const registerRoutes: FastifyPluginAsyncZod<ThreadDeps> = async (app, deps) => {
  const pageLimit = createAttemptLimit(deps.clock, pageRule)
  const fileLimit = createAttemptLimit(deps.clock, fileRule)
  const files = createRegisterFiles(deps)
  app.addHook('onClose', () => files.close())

  app.get(
    '/api/themes/:themeId/register',
    {
      schema: {
        summary: 'Every submitted thread and its answer',
        params,
        querystring: pageQuerySchema.extend(ofRound),
        response: { 200: pageSchema(registerLineSchema) },
      },
    },
    (request) => {
      const { personId } = signedIn(request)
      pageLimit.take(personId)
      return readRegister(deps, personId, request.params.themeId, request.query)
    },
  )

  app.get(
    '/api/themes/:themeId/register/file',
    { schema: { summary: 'The register as CSV, XLSX or DOCX', params, querystring: fileQuery } },
    async (request, reply) => {
      const { personId } = signedIn(request)
      fileLimit.take(personId)
      const file = await files.make(personId, request.params.themeId, request.query)
      return reply
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .header('content-language', request.query.language)
        .header('cache-control', 'private, no-store')
        .type(file.mediaType)
        .send(file.bytes)
    },
  )
}
