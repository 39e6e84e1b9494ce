import { idSchema, pageQuerySchema, pageSchema } from '@plenum/schema/api/common'
import { changeMemberSchema, memberSchema } from '@plenum/schema/api/member'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { changeMember, deleteMember, listMembers } from './service.ts'

const ofProgramme = z.object({ programmeId: idSchema })
const params = z.object({ programmeId: idSchema, personId: idSchema })

export const memberRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  app.get(
    '/api/programmes/:programmeId/members',
    {
      schema: {
        summary: 'Members, by name',
        params: ofProgramme,
        querystring: pageQuerySchema,
        response: { 200: pageSchema(memberSchema) },
      },
    },
    (request) => listMembers(deps, signedIn(request).personId, request.params.programmeId, request.query),
  )

  app.patch(
    '/api/programmes/:programmeId/members/:personId',
    { schema: { summary: 'Change a member', params, body: changeMemberSchema, response: { 200: memberSchema } } },
    (request) => {
      const { programmeId, personId } = request.params
      return changeMember(deps, signedIn(request).personId, programmeId, personId, request.body)
    },
  )

  app.delete(
    '/api/programmes/:programmeId/members/:personId',
    { schema: { summary: 'Remove a member', params, response: { 204: z.undefined() } } },
    async (request, reply) => {
      const { programmeId, personId } = request.params
      await deleteMember(deps, signedIn(request).personId, programmeId, personId)
      return reply.code(204).send()
    },
  )
}
