import { idSchema, pageQuerySchema, pageSchema } from '@plenum/schema/api/common'
import {
  acceptInvitationSchema,
  acceptedInvitationSchema,
  createInvitationSchema,
  createdInvitationSchema,
  invitationPreviewSchema,
  invitationSchema,
  lookUpInvitationSchema,
} from '@plenum/schema/api/member'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { openSession } from '../../auth/open-session.ts'
import { keepAnswerSecret } from '../../plugins/idempotency.ts'
import { maybeSignedIn, signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { acceptInvitation, previewInvitation } from './accept-service.ts'
import { createInvitation, listInvitations, revokeInvitation } from './service.ts'

const ofProgramme = z.object({ programmeId: idSchema })
const params = z.object({ invitationId: idSchema })

export const invitationRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  app.get(
    '/api/programmes/:programmeId/invitations',
    {
      schema: {
        summary: 'Invitations, newest first',
        params: ofProgramme,
        querystring: pageQuerySchema,
        response: { 200: pageSchema(invitationSchema) },
      },
    },
    (request) => listInvitations(deps, signedIn(request).personId, request.params.programmeId, request.query),
  )

  app.post(
    '/api/programmes/:programmeId/invitations',
    {
      schema: {
        summary: 'Invite by a link that is shown once',
        params: ofProgramme,
        body: createInvitationSchema,
        response: { 201: createdInvitationSchema },
      },
    },
    async (request, reply) => {
      const { personId } = signedIn(request)
      keepAnswerSecret(request)
      const created = await createInvitation(deps, personId, request.params.programmeId, request.body)
      return reply.code(201).send(created)
    },
  )

  app.delete(
    '/api/invitations/:invitationId',
    { schema: { summary: 'Withdraw an invitation', params, response: { 204: z.undefined() } } },
    async (request, reply) => {
      await revokeInvitation(deps, signedIn(request).personId, request.params.invitationId)
      return reply.code(204).send()
    },
  )

  app.post(
    '/api/invitations/look-up',
    {
      schema: {
        summary: 'What an invitation offers',
        body: lookUpInvitationSchema,
        response: { 200: invitationPreviewSchema },
      },
    },
    (request) => previewInvitation(deps, request.body.token),
  )

  app.post(
    '/api/invitations/accept',
    {
      schema: {
        summary: 'Accept an invitation',
        body: acceptInvitationSchema,
        response: { 200: acceptedInvitationSchema },
      },
    },
    async (request, reply) => {
      const signedInAs = maybeSignedIn(request)?.personId ?? null
      const { accepted, newPersonId } = await acceptInvitation(
        deps,
        signedInAs,
        request.body.token,
        request.body.account,
      )
      if (newPersonId !== null) await openSession(deps, request, reply, newPersonId)
      return accepted
    },
  )
}
