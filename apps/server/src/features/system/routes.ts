import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { isMigrated } from '../../db/migrate.ts'
import type { ServerDeps } from '../../server-deps.ts'

const ok = z.object({ status: z.literal('ok') })

/** Probes for whoever keeps the process running. */
export const systemRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db }) => {
  app.get('/healthz', { schema: { summary: 'The process is up', response: { 200: ok } } }, () => ({
    status: 'ok' as const,
  }))

  app.get(
    '/readyz',
    { schema: { summary: 'The database answers and fits', response: { 200: ok } } },
    async (request) => {
      const ready = await isMigrated(db).catch((error: unknown) => {
        request.log.warn({ err: error }, 'the database does not answer')
        return false
      })
      if (!ready) throw new AppError('unavailable', 'The database does not answer, or was made by another version.')
      return { status: 'ok' as const }
    },
  )
}
