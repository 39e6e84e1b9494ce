import { idSchema, pageQuerySchema, pageSchema } from '@plenum/schema/api/common'
import { auditEntrySchema } from '@plenum/schema/api/freeze'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { createAttemptLimit } from '../../auth/attempt-limit.ts'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { auditFormats } from './audit-file.ts'
import { exportAudit, listAudit } from './service.ts'

const params = z.object({ programmeId: idSchema })
const query = pageQuerySchema.extend({
  themeId: idSchema.optional(),
  /** The whole log as a file instead of a page of it. */
  format: z.enum(auditFormats).optional(),
})

/** Files of one person, each of which is the whole log: ten at once, one every ten seconds on average. */
const fileRule = { burst: 10, every: 10_000 }

/** Who did what to which theme of a programme. */
export const auditRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  const fileLimit = createAttemptLimit(deps.clock, fileRule)

  app.get(
    '/api/programmes/:programmeId/audit',
    {
      schema: {
        summary: 'What was done to the themes, the newest first; or all of it as a file',
        params,
        querystring: query,
        response: { 200: pageSchema(auditEntrySchema) },
      },
    },
    async (request, reply) => {
      const { personId } = signedIn(request)
      const { programmeId } = request.params
      const { format, themeId, ...page } = request.query
      if (format === undefined) return listAudit(deps, personId, programmeId, { ...page, themeId })
      fileLimit.take(personId)
      const file = await exportAudit(deps, personId, programmeId, { format, themeId })
      void reply
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .header('cache-control', 'private, no-store')
        .type(file.mediaType)
      // Bytes are sent as they are; the schema is of the page.
      return reply.send(file.bytes as never)
    },
  )
}
