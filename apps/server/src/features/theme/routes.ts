import { idSchema, pageQuerySchema, pageSchema } from '@plenum/schema/api/common'
import { setThemeMemberSchema, themeMemberSchema } from '@plenum/schema/api/member'
import { changeThemeSchema, createThemeSchema, moveStageSchema, themeSchema } from '@plenum/schema/api/theme'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { againAndAgain } from '../../plugins/again-and-again.ts'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { versionDesk } from '../../versions/version-desk.ts'
import { listThemeMembers, removeThemeMember, setThemeMember } from './member-service.ts'
import { changeTheme, createTheme, deleteTheme, listThemes, moveThemeStage, readTheme } from './service.ts'
import { takeMissingStageVersions } from '../../stages/stage-version.ts'
import type { ThemeDeps } from './theme-deps.ts'

const ofProgramme = z.object({ programmeId: idSchema })
const params = z.object({ themeId: idSchema })
const memberParams = z.object({ themeId: idSchema, personId: idSchema })

export const themeRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, serverDeps) => {
  const versions = versionDesk(app)
  const deps: ThemeDeps = { ...serverDeps, versions, note: (error, what) => app.log.error({ err: error }, what) }
  againAndAgain(app, () => takeMissingStageVersions(deps), 'versions of stages not taken')

  app.get(
    '/api/programmes/:programmeId/themes',
    {
      schema: {
        summary: 'Themes, in their order',
        params: ofProgramme,
        querystring: pageQuerySchema,
        response: { 200: pageSchema(themeSchema) },
      },
    },
    (request) => listThemes(deps, signedIn(request).personId, request.params.programmeId, request.query),
  )

  app.post(
    '/api/programmes/:programmeId/themes',
    {
      schema: {
        summary: 'Create a theme with its drafts',
        params: ofProgramme,
        body: createThemeSchema,
        response: { 201: themeSchema },
      },
    },
    async (request, reply) => {
      const theme = await createTheme(deps, signedIn(request).personId, request.params.programmeId, request.body)
      return reply.code(201).send(theme)
    },
  )

  app.get(
    '/api/themes/:themeId',
    { schema: { summary: 'One theme', params, response: { 200: themeSchema } } },
    (request) => readTheme(deps, signedIn(request).personId, request.params.themeId),
  )

  app.patch(
    '/api/themes/:themeId',
    { schema: { summary: 'Change a theme', params, body: changeThemeSchema, response: { 200: themeSchema } } },
    (request) => changeTheme(deps, signedIn(request).personId, request.params.themeId, request.body),
  )

  app.delete(
    '/api/themes/:themeId',
    { schema: { summary: 'Delete a theme', params, response: { 204: z.undefined() } } },
    async (request, reply) => {
      await deleteTheme(deps, signedIn(request).personId, request.params.themeId)
      return reply.code(204).send()
    },
  )

  app.post(
    '/api/themes/:themeId/stage',
    {
      schema: {
        summary: 'Move a theme to another stage',
        params,
        body: moveStageSchema,
        response: { 200: themeSchema },
      },
    },
    (request) => moveThemeStage(deps, signedIn(request).personId, request.params.themeId, request.body),
  )

  app.get(
    '/api/themes/:themeId/members',
    {
      schema: {
        summary: 'The working group',
        params,
        querystring: pageQuerySchema,
        response: { 200: pageSchema(themeMemberSchema) },
      },
    },
    (request) => listThemeMembers(deps, signedIn(request).personId, request.params.themeId, request.query),
  )

  app.put(
    '/api/themes/:themeId/members/:personId',
    {
      schema: {
        summary: 'Give a member a role in the theme',
        params: memberParams,
        body: setThemeMemberSchema,
        response: { 200: themeMemberSchema },
      },
    },
    (request) => {
      const { themeId, personId } = request.params
      return setThemeMember(deps, signedIn(request).personId, themeId, personId, request.body.role)
    },
  )

  app.delete(
    '/api/themes/:themeId/members/:personId',
    {
      schema: {
        summary: 'Take a member out of the working group',
        params: memberParams,
        response: { 204: z.undefined() },
      },
    },
    async (request, reply) => {
      const { themeId, personId } = request.params
      await removeThemeMember(deps, signedIn(request).personId, themeId, personId)
      return reply.code(204).send()
    },
  )
}
