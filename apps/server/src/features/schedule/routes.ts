import { idSchema } from '@plenum/schema/api/common'
import { scheduleSchema, setScheduleSchema, stagePreviewSchema } from '@plenum/schema/api/schedule'
import { stages } from '@plenum/schema/stage'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { againAndAgain } from '../../plugins/again-and-again.ts'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { moveWhenDue } from '../../stages/move-when-due.ts'
import { versionDesk } from '../../versions/version-desk.ts'
import { previewStage } from './preview-service.ts'
import { readSchedule, setSchedule } from './service.ts'

const params = z.object({ themeId: idSchema })
const toStage = z.object({ themeId: idSchema, stage: z.enum(stages) })

/** How late a planned move may be, in milliseconds. */
const every = 2000

/** When themes move by themselves, and what a move would do. */
export const scheduleRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  const note = (error: unknown, what: string) => app.log.error({ err: error }, what)
  const due = { ...deps, versions: versionDesk(app), note }
  againAndAgain(app, () => moveWhenDue(due), 'planned moves not made', every)

  app.get(
    '/api/themes/:themeId/schedule',
    { schema: { summary: 'The moves that are planned', params, response: { 200: scheduleSchema } } },
    (request) => readSchedule(deps, signedIn(request).personId, request.params.themeId),
  )

  app.put(
    '/api/themes/:themeId/schedule',
    {
      schema: {
        summary: 'Plan the moves of a theme',
        params,
        body: setScheduleSchema,
        response: { 200: scheduleSchema },
      },
    },
    (request) => setSchedule(deps, signedIn(request).personId, request.params.themeId, request.body),
  )

  app.get(
    '/api/themes/:themeId/stage/:stage',
    {
      schema: {
        summary: 'What a move to this stage would do',
        params: toStage,
        response: { 200: stagePreviewSchema },
      },
    },
    (request) => {
      const { themeId, stage } = request.params
      return previewStage(deps, signedIn(request).personId, themeId, stage)
    },
  )
}
