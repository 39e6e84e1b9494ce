import { idSchema, pageQuerySchema, pageSchema } from '@plenum/schema/api/common'
import { changePartnerSchema, createPartnerSchema, partnerSchema } from '@plenum/schema/api/partner'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { changePartner, createPartner, listPartners } from './service.ts'

const ofProgramme = z.object({ programmeId: idSchema })
const params = z.object({ partnerId: idSchema })

export const partnerRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  app.get(
    '/api/programmes/:programmeId/partners',
    {
      schema: {
        summary: 'Partners, key partners first',
        params: ofProgramme,
        querystring: pageQuerySchema,
        response: { 200: pageSchema(partnerSchema) },
      },
    },
    (request) => listPartners(deps, signedIn(request).personId, request.params.programmeId, request.query),
  )

  app.post(
    '/api/programmes/:programmeId/partners',
    {
      schema: {
        summary: 'Add a partner',
        params: ofProgramme,
        body: createPartnerSchema,
        response: { 201: partnerSchema },
      },
    },
    async (request, reply) => {
      const { personId } = signedIn(request)
      const partner = await createPartner(deps, personId, request.params.programmeId, request.body)
      return reply.code(201).send(partner)
    },
  )

  app.patch(
    '/api/partners/:partnerId',
    { schema: { summary: 'Change a partner', params, body: changePartnerSchema, response: { 200: partnerSchema } } },
    (request) => changePartner(deps, signedIn(request).personId, request.params.partnerId, request.body),
  )
}
