import { idSchema, pageQuerySchema, pageSchema } from '@plenum/schema/api/common'
import {
  changePartnerSchema,
  createPartnerSchema,
  leavePartnerSchema,
  partnerDetailSchema,
  partnerSchema,
} from '@plenum/schema/api/partner'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { leaveProgramme, returnToProgramme } from './departure-service.ts'
import { logoRoutes } from './logo-routes.ts'
import { offerRoutes } from './offer-routes.ts'
import { readPartner } from './partner-detail.ts'
import { changePartner, createPartner, listPartners } from './service.ts'

const ofProgramme = z.object({ programmeId: idSchema })
const params = z.object({ partnerId: idSchema })
const response = { 200: partnerDetailSchema }

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
    { schema: { summary: 'Change a partner', params, body: changePartnerSchema, response } },
    (request) => changePartner(deps, signedIn(request).personId, request.params.partnerId, request.body),
  )

  app.get(
    '/api/partners/:partnerId',
    { schema: { summary: 'A partner with its contacts, activities and history', params, response } },
    (request) => readPartner(deps, signedIn(request).personId, request.params.partnerId),
  )

  app.put(
    '/api/partners/:partnerId/departure',
    { schema: { summary: 'Record that a partner has left', params, body: leavePartnerSchema, response } },
    (request) => leaveProgramme(deps, signedIn(request).personId, request.params.partnerId, request.body),
  )

  app.delete(
    '/api/partners/:partnerId/departure',
    { schema: { summary: 'A partner that left takes part again', params, response } },
    (request) => returnToProgramme(deps, signedIn(request).personId, request.params.partnerId),
  )

  await app.register(offerRoutes, deps)
  await app.register(logoRoutes, deps)
}
