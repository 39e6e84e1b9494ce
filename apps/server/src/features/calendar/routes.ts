import {
  activitySchema,
  createActivitySchema,
  createEventSchema,
  eventSchema,
  replaceActivitySchema,
  replaceEventSchema,
} from '@plenum/schema/api/calendar'
import { idSchema, pageQuerySchema, pageSchema } from '@plenum/schema/api/common'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { createActivity, deleteActivity, listActivities, replaceActivity } from './activity-service.ts'
import { fileRoutes } from './file-routes.ts'
import { registrationRoutes } from './registration-routes.ts'
import { createEvent, deleteEvent, listEvents, replaceEvent } from './event-service.ts'

const ofProgramme = z.object({ programmeId: idSchema })
const eventParams = z.object({ eventId: idSchema })
const activityParams = z.object({ activityId: idSchema })

/** The calendar of a programme: every member sees all of it, organisers keep it. */
export const calendarRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  app.get(
    '/api/programmes/:programmeId/events',
    {
      schema: {
        summary: 'Events, by time',
        params: ofProgramme,
        querystring: pageQuerySchema,
        response: { 200: pageSchema(eventSchema) },
      },
    },
    (request) => listEvents(deps, signedIn(request).personId, request.params.programmeId, request.query),
  )

  app.post(
    '/api/programmes/:programmeId/events',
    {
      schema: { summary: 'Add an event', params: ofProgramme, body: createEventSchema, response: { 201: eventSchema } },
    },
    async (request, reply) => {
      const event = await createEvent(deps, signedIn(request).personId, request.params.programmeId, request.body)
      return reply.code(201).send(event)
    },
  )

  app.put(
    '/api/events/:eventId',
    {
      schema: {
        summary: 'Replace an event',
        params: eventParams,
        body: replaceEventSchema,
        response: { 200: eventSchema },
      },
    },
    (request) => replaceEvent(deps, signedIn(request).personId, request.params.eventId, request.body),
  )

  app.delete(
    '/api/events/:eventId',
    { schema: { summary: 'Delete an event', params: eventParams, response: { 204: z.undefined() } } },
    async (request, reply) => {
      await deleteEvent(deps, signedIn(request).personId, request.params.eventId)
      return reply.code(204).send()
    },
  )

  app.get(
    '/api/programmes/:programmeId/activities',
    {
      schema: {
        summary: 'Activities, by time',
        params: ofProgramme,
        querystring: pageQuerySchema,
        response: { 200: pageSchema(activitySchema) },
      },
    },
    (request) => listActivities(deps, signedIn(request).personId, request.params.programmeId, request.query),
  )

  app.post(
    '/api/programmes/:programmeId/activities',
    {
      schema: {
        summary: 'Add an activity',
        params: ofProgramme,
        body: createActivitySchema,
        response: { 201: activitySchema },
      },
    },
    async (request, reply) => {
      const { personId } = signedIn(request)
      const activity = await createActivity(deps, personId, request.params.programmeId, request.body)
      return reply.code(201).send(activity)
    },
  )

  app.put(
    '/api/activities/:activityId',
    {
      schema: {
        summary: 'Replace an activity',
        params: activityParams,
        body: replaceActivitySchema,
        response: { 200: activitySchema },
      },
    },
    (request) => replaceActivity(deps, signedIn(request).personId, request.params.activityId, request.body),
  )

  app.delete(
    '/api/activities/:activityId',
    { schema: { summary: 'Delete an activity', params: activityParams, response: { 204: z.undefined() } } },
    async (request, reply) => {
      await deleteActivity(deps, signedIn(request).personId, request.params.activityId)
      return reply.code(204).send()
    },
  )

  await app.register(registrationRoutes, deps)
  await app.register(fileRoutes, deps)
}
