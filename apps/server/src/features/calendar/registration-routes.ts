import { activitySchema, registrationsSchema } from '@plenum/schema/api/calendar'
import { idSchema } from '@plenum/schema/api/common'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { listRegistrations, register, withdraw } from './registration-service.ts'

const params = z.object({ activityId: idSchema })
const path = '/api/activities/:activityId/registration'
const response = { 200: activitySchema }

/** Who comes to an activity. */
export const registrationRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  app.put(path, { schema: { summary: 'Register for an activity', params, response } }, (request) =>
    register(deps, signedIn(request).personId, request.params.activityId),
  )

  app.delete(path, { schema: { summary: 'Take a registration back', params, response } }, (request) =>
    withdraw(deps, signedIn(request).personId, request.params.activityId),
  )

  app.get(
    '/api/activities/:activityId/registrations',
    { schema: { summary: 'Who has registered', params, response: { 200: registrationsSchema } } },
    (request) => listRegistrations(deps, signedIn(request).personId, request.params.activityId),
  )
}
