import { idSchema, pageQuerySchema, pageSchema } from '@plenum/schema/api/common'
import { changeProgrammeSchema, createProgrammeSchema, programmeSchema } from '@plenum/schema/api/programme'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { changeProgramme, createProgramme, listProgrammes, readProgramme } from './service.ts'

const params = z.object({ programmeId: idSchema })

export const programmeRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  app.get(
    '/api/programmes',
    {
      schema: {
        summary: 'My programmes',
        querystring: pageQuerySchema,
        response: { 200: pageSchema(programmeSchema) },
      },
    },
    (request) => listProgrammes(deps, signedIn(request).personId, request.query),
  )

  app.post(
    '/api/programmes',
    { schema: { summary: 'Open a programme', body: createProgrammeSchema, response: { 201: programmeSchema } } },
    async (request, reply) => {
      const programme = await createProgramme(deps, signedIn(request).personId, request.body)
      return reply.code(201).send(programme)
    },
  )

  app.get(
    '/api/programmes/:programmeId',
    { schema: { summary: 'One programme', params, response: { 200: programmeSchema } } },
    (request) => readProgramme(deps, signedIn(request).personId, request.params.programmeId),
  )

  app.patch(
    '/api/programmes/:programmeId',
    {
      schema: {
        summary: 'Change a programme',
        params,
        body: changeProgrammeSchema,
        response: { 200: programmeSchema },
      },
    },
    (request) => changeProgramme(deps, signedIn(request).personId, request.params.programmeId, request.body),
  )
}
