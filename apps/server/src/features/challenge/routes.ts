import {
  challengeSchema,
  changeChallengeSchema,
  createChallengeSchema,
  trailSchema,
} from '@plenum/schema/api/challenge'
import { idSchema } from '@plenum/schema/api/common'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '../../plugins/signed-in.ts'
import { type ChallengeDeps, readTrail } from './read-trail.ts'
import { changeChallenge, createChallenge, listChallenges, readChallenge, removeChallenge } from './service.ts'

const ofProgramme = z.object({ programmeId: idSchema })
const params = z.object({ challengeId: idSchema })

/** The map of challenges, and what answers them. */
export const challengeRoutes: FastifyPluginAsyncZod<ChallengeDeps> = async (app, deps) => {
  app.get(
    '/api/programmes/:programmeId/challenges',
    {
      schema: {
        summary: 'Challenges, by number',
        params: ofProgramme,
        response: { 200: z.object({ items: z.array(challengeSchema) }) },
      },
    },
    (request) => listChallenges(deps, signedIn(request).personId, request.params.programmeId),
  )

  app.post(
    '/api/programmes/:programmeId/challenges',
    {
      schema: {
        summary: 'Add a challenge',
        params: ofProgramme,
        body: createChallengeSchema,
        response: { 201: challengeSchema },
      },
    },
    async (request, reply) => {
      const { personId } = signedIn(request)
      return reply.code(201).send(await createChallenge(deps, personId, request.params.programmeId, request.body))
    },
  )

  app.get(
    '/api/challenges/:challengeId',
    { schema: { summary: 'A challenge', params, response: { 200: challengeSchema } } },
    (request) => readChallenge(deps, signedIn(request).personId, request.params.challengeId),
  )

  app.put(
    '/api/challenges/:challengeId',
    {
      schema: {
        summary: 'Change a challenge',
        params,
        body: changeChallengeSchema,
        response: { 200: challengeSchema },
      },
    },
    (request) => changeChallenge(deps, signedIn(request).personId, request.params.challengeId, request.body),
  )

  app.delete(
    '/api/challenges/:challengeId',
    { schema: { summary: 'Remove a challenge', params, response: { 204: z.undefined() } } },
    async (request, reply) => {
      await removeChallenge(deps, signedIn(request).personId, request.params.challengeId)
      return reply.code(204).send()
    },
  )

  app.get(
    '/api/programmes/:programmeId/trail',
    {
      schema: {
        summary: 'Which recommendations answer which challenges',
        params: ofProgramme,
        response: { 200: trailSchema },
      },
    },
    (request) => readTrail(deps, signedIn(request).personId, request.params.programmeId),
  )
}
