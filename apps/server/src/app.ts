import { fileURLToPath } from 'node:url'
import websocket from '@fastify/websocket'
import fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { auditRoutes } from './features/audit/routes.ts'
import { calendarRoutes } from './features/calendar/routes.ts'
import { challengeRoutes } from './features/challenge/routes.ts'
import { draftRoutes } from './features/draft/routes.ts'
import { loadExample } from './features/example/load-example.ts'
import { exampleRoutes } from './features/example/routes.ts'
import { feedRoutes } from './features/feed/routes.ts'
import { freezeRoutes } from './features/freeze/routes.ts'
import { importRoutes } from './features/import/routes.ts'
import { invitationRoutes } from './features/invitation/routes.ts'
import { lateEditRoutes } from './features/late-edit/routes.ts'
import { liveRoutes } from './features/live/routes.ts'
import { memberRoutes } from './features/member/routes.ts'
import { overviewRoutes } from './features/overview/routes.ts'
import { partnerRoutes } from './features/partner/routes.ts'
import { noticeRoutes } from './features/notice/routes.ts'
import { personRoutes } from './features/person/routes.ts'
import { positionRoutes } from './features/position/routes.ts'
import { programmeRoutes } from './features/programme/routes.ts'
import { readProgramme } from './features/programme/service.ts'
import { proofRoutes } from './features/proof/routes.ts'
import { searchRoutes } from './features/search/routes.ts'
import { scheduleRoutes } from './features/schedule/routes.ts'
import { sessionRoutes } from './features/session/routes.ts'
import { setupRoutes } from './features/setup/routes.ts'
import { systemRoutes } from './features/system/routes.ts'
import { sourceRoutes } from './features/source/routes.ts'
import { themeRoutes } from './features/theme/routes.ts'
import { threadRoutes } from './features/thread/routes.ts'
import { suggest } from './features/thread/suggest.ts'
import { versionRoutes } from './features/version/routes.ts'
import { newId } from './new-id.ts'
import { keepMailing } from './notices/keep-mailing.ts'
import { keepTelling } from './notices/keep-telling.ts'
import { auth } from './plugins/auth.ts'
import { cleanUp } from './plugins/clean-up.ts'
import { errors, frameworkErrors } from './plugins/errors.ts'
import { idempotency } from './plugins/idempotency.ts'
import { lastAnswers } from './plugins/last-answers.ts'
import { lastSockets } from './plugins/last-sockets.ts'
import { metrics } from './plugins/metrics.ts'
import { openapi } from './plugins/openapi.ts'
import { originCheck } from './plugins/origin-check.ts'
import { requestLog } from './plugins/request-log.ts'
import { securityHeaders } from './plugins/security-headers.ts'
import { keepIndex } from './search/keep-index.ts'
import type { ServerDeps } from './server-deps.ts'
import { createRecommendationsReader } from './sources/recommendations-of-theme.ts'
import { draftDesk } from './sync/draft-desk.ts'
import { sync } from './sync/sync.ts'
import { createTurns } from './turns.ts'
import { keepVersions } from './versions/keep-versions.ts'
import { versions } from './versions/versions.ts'
import { webApp } from './web-app/web-app.ts'

export type AppOptions = {
  /** From `logOptions`, or false for silence. */
  logger: NonNullable<FastifyServerOptions['logger']>
  /** Where the web app was built to; apps/web/dist when left out. */
  webFolder?: string
  /** Milliseconds over which editors are sent away at the end, so that not all come back at once; 2000 when left out. */
  closeOver?: number
  /** False: the index of the search is left as it is. Tests that count or replace what reads the drafts want that. */
  keepsIndex?: boolean
}

/** One megabyte: a page of calendar or member data is a hundredth of it. */
const bodyLimit = 1024 * 1024
/** Above what the sync gateway accepts, so that it is the gateway that refuses, with a code the client understands. */
const maxFrame = 16 * 1024 * 1024

const builtWebApp = fileURLToPath(new URL('../../web/dist', import.meta.url))

/**
 * The whole application over what it is given, ready to `inject` or to `listen`. Plugins and features are registered
 * by name and in order; a feature is `FastifyPluginAsyncZod<ServerDeps>`.
 */
export async function buildApp(deps: ServerDeps, options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    genReqId: newId,
    requestIdHeader: false,
    // A reverse proxy on this machine may say whom it speaks for; nobody else.
    trustProxy: 'loopback',
    frameworkErrors,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)

  await app.register(errors)
  await app.register(lastAnswers)
  await app.register(requestLog)
  await app.register(metrics)
  await app.register(securityHeaders, deps)
  await app.register(originCheck, deps)
  await app.register(websocket, {
    options: { maxPayload: maxFrame, perMessageDeflate: false },
    // Only refuses new ones: each gateway says goodbye to its own sockets in its own `preClose`.
    preClose: (done) => {
      app.websocketServer.close()
      done()
    },
  })
  await app.register(auth, deps)
  await app.register(idempotency, deps)
  await app.register(cleanUp, deps)
  await app.register(openapi, deps)
  await app.register(versions, deps)
  // Before the routes after whose writes they look.
  await app.register(keepTelling, deps)
  if (options.keepsIndex !== false) await app.register(keepIndex, deps)

  await app.register(systemRoutes, deps)
  await app.register(setupRoutes, { ...deps, loadExample })
  await app.register(sessionRoutes, deps)
  await app.register(personRoutes, deps)
  await app.register(programmeRoutes, deps)
  await app.register(exampleRoutes, { ...deps, readProgramme })
  await app.register(partnerRoutes, deps)
  await app.register(calendarRoutes, deps)
  await app.register(feedRoutes, deps)
  await app.register(themeRoutes, deps)
  await app.register(scheduleRoutes, deps)
  await app.register(overviewRoutes, deps)
  await app.register(draftRoutes, deps)
  await app.register(memberRoutes, deps)
  await app.register(invitationRoutes, deps)
  await app.register(importRoutes, deps)
  await app.register(noticeRoutes, deps)
  await app.register(liveRoutes, deps)
  await app.register(sync, { ...deps, spread: options.closeOver ?? 2000 })
  await app.register(keepVersions, deps)
  // One for all who begin threads: what is done to a document's marks and its threads goes together.
  const turns = createTurns()
  await app.register(threadRoutes, { ...deps, turns })
  const threadDeps = { ...deps, turns, desk: draftDesk(app) }
  await app.register(lateEditRoutes, { ...deps, suggest: (...asked) => suggest(threadDeps, ...asked) })
  await app.register(freezeRoutes, deps)
  await app.register(positionRoutes, deps)
  const recommendations = createRecommendationsReader(deps.db, draftDesk(app))
  await app.register(challengeRoutes, { ...deps, recommendations })
  await app.register(sourceRoutes, { ...deps, recommendations })
  await app.register(auditRoutes, deps)
  await app.register(proofRoutes, deps)
  await app.register(versionRoutes, deps)
  await app.register(searchRoutes, deps)
  await app.register(keepMailing, deps)
  await app.register(lastSockets)

  await app.register(webApp, { webFolder: options.webFolder ?? builtWebApp })
  await app.ready()
  return app
}
