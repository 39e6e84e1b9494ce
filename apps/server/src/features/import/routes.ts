import { idSchema } from '@plenum/schema/api/common'
import { importQuerySchema, importResultSchema } from '@plenum/schema/api/import'
import { importSubjects, maxImportBytes } from '@plenum/schema/import'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { createAttemptLimit } from '../../auth/attempt-limit.ts'
import { keepAnswerSecret } from '../../plugins/idempotency.ts'
import { rawBody, takeRawBodies } from '../../plugins/raw-body.ts'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { applyImport, previewImport } from './service.ts'

const params = z.object({ programmeId: idSchema, subject: z.enum(importSubjects) })
/** Files of one person: twenty at once, one every five seconds on average. */
const fileRule = { burst: 20, every: 5000 }

/** Partners and people from a CSV file or a workbook, which is the body of the request as it is. */
export const importRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  takeRawBodies(app)

  const fileLimit = createAttemptLimit(deps.clock, fileRule)
  app.post(
    '/api/programmes/:programmeId/import/:subject',
    {
      bodyLimit: maxImportBytes,
      schema: {
        summary: 'Import partners or people from a file, or preview it',
        params,
        querystring: importQuerySchema,
        response: { 200: importResultSchema },
      },
    },
    (request) => {
      const { personId } = signedIn(request)
      fileLimit.take(personId)
      // The links of invitations are in it.
      keepAnswerSecret(request)
      const bytes = rawBody(request)
      const asked = { personId, ...request.params, bytes }
      return 'digest' in request.query ? applyImport(deps, asked, request.query.digest) : previewImport(deps, asked)
    },
  )
}
