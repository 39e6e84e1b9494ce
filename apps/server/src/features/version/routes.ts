import { idSchema, languageSchema, pageQuerySchema, pageSchema } from '@plenum/schema/api/common'
import {
  activitySchema,
  authorshipSchema,
  comparisonQuerySchema,
  comparisonSchema,
  comparisonSideSchema,
  restoreSchema,
  restoredSchema,
  takeVersionSchema,
  versionSchema,
  visitSchema,
} from '@plenum/schema/api/version'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { createAttemptLimit } from '../../auth/attempt-limit.ts'
import { sendShownDraft } from '../../draft-formats/send-shown-draft.ts'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { draftDesk } from '../../sync/draft-desk.ts'
import { versionDesk } from '../../versions/version-desk.ts'
import { readActivity, readAuthorship } from './authorship-service.ts'
import { compareSides } from './comparison-service.ts'
import { restoreVersion } from './restore-service.ts'
import type { VersionDeps } from './version-deps.ts'
import { listVersions, readVersion, readVersionDraft, takeNamedVersion } from './version-service.ts'
import { visitTheme } from './visit-service.ts'

const ofTheme = z.object({ themeId: idSchema })
const params = z.object({ versionId: idSchema })
const ofDraft = z.object({ versionId: idSchema, language: languageSchema })
const sides = z.object({ before: comparisonSideSchema, after: comparisonSideSchema })

/** Versions taken and restored by one person: twenty at once, one every five seconds on average. */
const writeRule = { burst: 20, every: 5000 }
/** What a thread works out for one person, some seconds of it for a long history: thirty at once, one every two seconds. */
const workRule = { burst: 30, every: 2000 }

/** The history of a theme: its versions, what changed between them, who wrote what, and the way back. */
export const versionRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, serverDeps) => {
  const deps: VersionDeps = { ...serverDeps, desk: draftDesk(app), versions: versionDesk(app) }
  const writeLimit = createAttemptLimit(deps.clock, writeRule)
  const workLimit = createAttemptLimit(deps.clock, workRule)

  app.get(
    '/api/themes/:themeId/versions',
    {
      schema: {
        summary: 'Versions, newest first',
        params: ofTheme,
        querystring: pageQuerySchema,
        response: { 200: pageSchema(versionSchema) },
      },
    },
    (request) => listVersions(deps, signedIn(request).personId, request.params.themeId, request.query),
  )

  app.post(
    '/api/themes/:themeId/versions',
    {
      schema: {
        summary: 'Take a version under a name',
        params: ofTheme,
        body: takeVersionSchema,
        response: { 201: versionSchema },
      },
    },
    async (request, reply) => {
      const { personId } = signedIn(request)
      writeLimit.take(personId)
      const version = await takeNamedVersion(deps, personId, request.params.themeId, request.body.label)
      return reply.code(201).send(version)
    },
  )

  app.get(
    '/api/versions/:versionId',
    { schema: { summary: 'One version', params, response: { 200: versionSchema } } },
    (request) => readVersion(deps, signedIn(request).personId, request.params.versionId),
  )

  app.get(
    '/api/versions/:versionId/drafts/:language',
    { schema: { summary: 'A draft of a version as JSON, HTML, Markdown or text, by Accept', params: ofDraft } },
    async (request, reply) => {
      const { personId } = signedIn(request)
      const { language } = request.params
      workLimit.take(personId)
      const asked = { ...request.params, accept: request.headers.accept }
      const shown = await readVersionDraft(deps, personId, asked)
      void reply.header('vary', 'accept, cookie').header('cache-control', 'private, no-cache')
      return sendShownDraft(reply, { ...shown, language })
    },
  )

  app.get(
    '/api/versions/:before/diff/:after',
    {
      schema: {
        summary: 'What changed between two versions, or a version and now, the last visit or the last round',
        params: sides,
        querystring: comparisonQuerySchema,
        response: { 200: comparisonSchema },
      },
    },
    async (request, reply) => {
      const { personId } = signedIn(request)
      workLimit.take(personId)
      const { language, themeId } = request.query
      const text = await compareSides(deps, personId, { ...request.params, language, themeId })
      return sendJson(reply, text)
    },
  )

  app.post(
    '/api/versions/:versionId/restore',
    {
      schema: {
        summary: 'Make a draft, or one recommendation, what it was',
        params,
        body: restoreSchema,
        response: { 200: restoredSchema },
      },
    },
    (request) => {
      const { personId } = signedIn(request)
      writeLimit.take(personId)
      return restoreVersion(deps, personId, request.params.versionId, request.body)
    },
  )

  app.get(
    '/api/themes/:themeId/authorship',
    {
      schema: {
        summary: 'Who wrote what stands in a draft',
        params: ofTheme,
        querystring: z.object({ language: languageSchema }),
        response: { 200: authorshipSchema },
      },
    },
    async (request, reply) => {
      const { personId } = signedIn(request)
      workLimit.take(personId)
      const text = await readAuthorship(deps, personId, request.params.themeId, request.query.language)
      return sendJson(reply, text)
    },
  )

  app.get(
    '/api/themes/:themeId/activity',
    { schema: { summary: 'Work on a theme by the hour', params: ofTheme, response: { 200: activitySchema } } },
    (request) => readActivity(deps, signedIn(request).personId, request.params.themeId),
  )

  app.put(
    '/api/themes/:themeId/visit',
    { schema: { summary: 'A page of the theme was opened', params: ofTheme, response: { 200: visitSchema } } },
    (request) => visitTheme(deps, signedIn(request).personId, request.params.themeId),
  )
}

/** An answer that is JSON text already, of many hundred kilobytes at times. */
function sendJson(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('application/json; charset=utf-8').send(text)
}
