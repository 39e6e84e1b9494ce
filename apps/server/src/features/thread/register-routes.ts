import { idSchema, languageSchema, pageQuerySchema, pageSchema } from '@plenum/schema/api/common'
import { registerLineSchema } from '@plenum/schema/api/thread'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '../../plugins/signed-in.ts'
import { readRegisterFile, registerFormats } from './register-file.ts'
import { readRegister } from './register-service.ts'
import type { ThreadDeps } from './thread-deps.ts'

const params = z.object({ themeId: idSchema })
const ofRound = { round: z.coerce.number().int().min(0).max(1_000_000).optional() }
const fileQuery = z.object({ format: z.enum(registerFormats), language: languageSchema, ...ofRound })

/** What was said about a theme and what became of it. */
export const registerRoutes: FastifyPluginAsyncZod<ThreadDeps> = async (app, deps) => {
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
    (request) => readRegister(deps, signedIn(request).personId, request.params.themeId, request.query),
  )

  app.get(
    '/api/themes/:themeId/register/file',
    { schema: { summary: 'The register as CSV, XLSX or DOCX', params, querystring: fileQuery } },
    async (request, reply) => {
      const file = await readRegisterFile(deps, signedIn(request).personId, request.params.themeId, request.query)
      return reply
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .header('content-language', request.query.language)
        .header('cache-control', 'private, no-store')
        .type(file.mediaType)
        .send(file.bytes)
    },
  )
}
