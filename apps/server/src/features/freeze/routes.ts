import { idSchema } from '@plenum/schema/api/common'
import { freezeSchema, freezeStateSchema, unfreezeSchema } from '@plenum/schema/api/freeze'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { finishFreezes } from '../../freeze/finish-freeze.ts'
import { againAndAgain } from '../../plugins/again-and-again.ts'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { draftDesk } from '../../sync/draft-desk.ts'
import { versionDesk } from '../../versions/version-desk.ts'
import type { FreezeFeatureDeps } from './freeze-deps.ts'
import { freezeTheme } from './freeze-service.ts'
import { readFreezeState } from './freeze-state.ts'
import { setPublication } from './publication-service.ts'
import { unfreezeTheme } from './unfreeze-service.ts'

const params = z.object({ themeId: idSchema })
const ofVersion = z.object({ versionId: idSchema })
const response = { 200: freezeStateSchema }
const noContent = { 204: z.undefined() }

/** Making a theme final, reopening it, and publishing what was final. */
export const freezeRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, serverDeps) => {
  const note = (error: unknown, what: string) => app.log.error({ err: error }, what)
  const deps: FreezeFeatureDeps = { ...serverDeps, desk: draftDesk(app), versions: versionDesk(app), note }
  againAndAgain(app, () => finishFreezes(deps), 'freezes not finished')

  app.get(
    '/api/themes/:themeId/freeze',
    { schema: { summary: 'What is in the way of making it final, or the freeze that holds', params, response } },
    (request) => readFreezeState(deps, signedIn(request).personId, request.params.themeId),
  )

  app.post(
    '/api/themes/:themeId/freeze',
    { schema: { summary: 'Make a theme final', params, body: freezeSchema, response } },
    (request) => freezeTheme(deps, signedIn(request).personId, request.params.themeId, request.body),
  )

  app.delete(
    '/api/themes/:themeId/freeze',
    { schema: { summary: 'Reopen a theme', params, body: unfreezeSchema, response } },
    (request) => unfreezeTheme(deps, signedIn(request).personId, request.params.themeId, request.body.reason),
  )

  app.post(
    '/api/versions/:versionId/publication',
    { schema: { summary: 'Publish a final version', params: ofVersion, response: noContent } },
    async (request, reply) => {
      await setPublication(deps, signedIn(request).personId, request.params.versionId, true)
      return reply.code(204).send()
    },
  )

  app.delete(
    '/api/versions/:versionId/publication',
    { schema: { summary: 'Take a publication back', params: ofVersion, response: noContent } },
    async (request, reply) => {
      await setPublication(deps, signedIn(request).personId, request.params.versionId, false)
      return reply.code(204).send()
    },
  )
}
