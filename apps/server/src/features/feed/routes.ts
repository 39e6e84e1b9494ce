import { createHash } from 'node:crypto'
import { idSchema } from '@plenum/schema/api/common'
import { calendarLinkSchema, newCalendarLinkSchema } from '@plenum/schema/api/feed'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { notFound } from '../../not-found.ts'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { readFeed, readLink, renewLink, revokeLink } from './service.ts'

const params = z.object({ programmeId: idSchema })
const path = '/api/programmes/:programmeId/calendar-link'

/** The calendar of a programme for other programs, behind a private link. */
export const feedRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  app.get(
    path,
    { schema: { summary: 'Whether I have a calendar link', params, response: { 200: calendarLinkSchema } } },
    (request) => readLink(deps, signedIn(request).personId, request.params.programmeId),
  )

  app.put(
    path,
    { schema: { summary: 'Make my calendar link, or renew it', params, response: { 200: newCalendarLinkSchema } } },
    (request) => renewLink(deps, signedIn(request).personId, request.params.programmeId),
  )

  app.delete(
    path,
    { schema: { summary: 'Revoke my calendar link', params, response: { 204: z.undefined() } } },
    async (request, reply) => {
      await revokeLink(deps, signedIn(request).personId, request.params.programmeId)
      return reply.code(204).send()
    },
  )

  app.get(
    '/calendar/:file',
    { schema: { summary: 'A calendar as iCalendar', params: z.object({ file: z.string().max(200) }) } },
    async (request, reply) => {
      const [, token] = /^([\w-]{43})\.ics$/.exec(request.params.file) ?? []
      if (token === undefined) throw notFound()
      const feed = await readFeed(deps, token)
      const tag = `"${createHash('sha256').update(feed).digest('base64url')}"`
      void reply
        .header('etag', tag)
        .header('cache-control', 'private, no-cache')
        .header('referrer-policy', 'no-referrer')
      if (request.headers['if-none-match'] === tag) return reply.code(304).send()
      return reply.type('text/calendar; charset=utf-8').send(feed)
    },
  )
}
