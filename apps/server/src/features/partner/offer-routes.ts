import { idSchema } from '@plenum/schema/api/common'
import {
  createOfferSchema,
  decideOfferSchema,
  decidePromotionSchema,
  partnerDetailSchema,
} from '@plenum/schema/api/partner'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { decideOffer, makeOffer, withdrawOffer } from './offer-service.ts'
import { decidePromotion } from './promotion-service.ts'

const ofProgramme = z.object({ programmeId: idSchema })
const ofOffer = z.object({ offerId: idSchema })
const ofPartner = z.object({ partnerId: idSchema })
const response = { 200: partnerDetailSchema }

/** Stakeholders that offer an activity, and what becomes of it. */
export const offerRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  app.post(
    '/api/programmes/:programmeId/offers',
    {
      schema: {
        summary: 'Offer that a partner takes on an activity',
        params: ofProgramme,
        body: createOfferSchema,
        response: { 201: partnerDetailSchema },
      },
    },
    async (request, reply) => {
      const { personId } = signedIn(request)
      return reply.code(201).send(await makeOffer(deps, personId, request.params.programmeId, request.body))
    },
  )

  app.post(
    '/api/offers/:offerId/decision',
    { schema: { summary: 'Accept or decline an offer', params: ofOffer, body: decideOfferSchema, response } },
    (request) => decideOffer(deps, signedIn(request).personId, request.params.offerId, request.body),
  )

  app.post(
    '/api/offers/:offerId/withdrawal',
    { schema: { summary: 'Take an offer back', params: ofOffer, response } },
    (request) => withdrawOffer(deps, signedIn(request).personId, request.params.offerId),
  )

  app.post(
    '/api/partners/:partnerId/promotion',
    {
      schema: {
        summary: 'Decide whether a stakeholder becomes a key partner',
        params: ofPartner,
        body: decidePromotionSchema,
        response,
      },
    },
    (request) => decidePromotion(deps, signedIn(request).personId, request.params.partnerId, request.body),
  )
}
