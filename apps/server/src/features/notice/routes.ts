import { idSchema, pageQuerySchema } from '@plenum/schema/api/common'
import {
  noticeSettingsSchema,
  noticesSchema,
  outboxMailTextSchema,
  outboxSchema,
  readNoticesSchema,
  setNoticeMannerSchema,
  unsubscribeQuerySchema,
  unsubscribedSchema,
} from '@plenum/schema/api/notice'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { listNotices, readNotices } from './notice-service.ts'
import { listOutbox, readOutboxMail, retryMail } from './outbox-service.ts'
import { readSettings, setManner, unsubscribe } from './setting-service.ts'

const ofProgramme = z.object({ programmeId: idSchema })
const ofMail = z.object({ mailId: idSchema })

/** What people are told, how they want it, and the outbox. */
export const noticeRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  app.get(
    '/api/notices',
    { schema: { summary: 'What I am told', querystring: pageQuerySchema, response: { 200: noticesSchema } } },
    (request) => listNotices(deps, signedIn(request).personId, request.query),
  )

  app.post(
    '/api/notices/read',
    { schema: { summary: 'Mark as read', body: readNoticesSchema, response: { 204: z.undefined() } } },
    async (request, reply) => {
      await readNotices(deps, signedIn(request).personId, request.body.ids)
      return reply.code(204).send()
    },
  )

  app.get(
    '/api/notice-settings',
    { schema: { summary: 'How I am told by e-mail', response: { 200: noticeSettingsSchema } } },
    (request) => readSettings(deps, signedIn(request).personId),
  )

  app.put(
    '/api/notice-settings',
    {
      schema: {
        summary: 'How I want to be told by e-mail',
        body: setNoticeMannerSchema,
        response: { 200: noticeSettingsSchema },
      },
    },
    (request) => setManner(deps, signedIn(request).personId, request.body),
  )

  app.get(
    '/api/programmes/:programmeId/outbox',
    {
      schema: {
        summary: 'Mails of a programme',
        params: ofProgramme,
        querystring: pageQuerySchema,
        response: { 200: outboxSchema },
      },
    },
    (request) => listOutbox(deps, signedIn(request).personId, request.params.programmeId, request.query),
  )

  app.get(
    '/api/outbox/:mailId',
    { schema: { summary: 'What a mail says', params: ofMail, response: { 200: outboxMailTextSchema } } },
    (request) => readOutboxMail(deps, signedIn(request).personId, request.params.mailId),
  )

  app.post(
    '/api/outbox/:mailId/retry',
    { schema: { summary: 'Send a mail again', params: ofMail, response: { 204: z.undefined() } } },
    async (request, reply) => {
      await retryMail(deps, signedIn(request).personId, request.params.mailId)
      return reply.code(204).send()
    },
  )

  await app.register(oneClick, deps)
}

/**
 * The address in the headers of every mail. Mail programs post to it as they like (RFC 8058 names two types of form), so
 * that no body is read; whoever opens it in a browser is led to the page that asks.
 */
const oneClick: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  app.addContentTypeParser('*', (_request, payload, done) => {
    payload.resume()
    payload.on('end', () => done(null))
    payload.on('error', done)
  })

  app.post(
    '/api/unsubscribe',
    {
      schema: {
        summary: 'Unsubscribe with the link of a mail',
        querystring: unsubscribeQuerySchema,
        response: { 200: unsubscribedSchema },
      },
    },
    (request) => unsubscribe(deps, request.query.token),
  )

  app.get(
    '/api/unsubscribe',
    {
      schema: {
        summary: 'To the page that asks whether to unsubscribe',
        querystring: unsubscribeQuerySchema,
        response: { 303: z.undefined() },
      },
    },
    (request, reply) => reply.redirect(`${deps.config.url}/unsubscribe#${request.query.token}`, 303),
  )
}
