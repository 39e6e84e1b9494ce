import { z } from 'zod'
import { idSchema, localizedTextSchema, optionalLocalizedTextSchema, timeSchema, webAddressSchema } from './common.ts'

export const eventKinds = ['launch', 'interim', 'closing', 'other'] as const
export const activityKinds = ['round-table', 'seminar', 'study-day', 'workshop', 'other'] as const
export const activityStates = ['planned', 'held', 'cancelled'] as const

const endsAfterStart = (entry: { startsAt?: string | undefined; endsAt?: string | undefined }) =>
  entry.startsAt === undefined || entry.endsAt === undefined || Date.parse(entry.startsAt) < Date.parse(entry.endsAt)
const endsAfterStartMessage = { message: 'must end after it starts', path: ['endsAt'] }

const calendarEntry = {
  title: localizedTextSchema(200),
  startsAt: timeSchema,
  endsAt: timeSchema,
  place: optionalLocalizedTextSchema(400).default({}),
  liveStreamUrl: webAddressSchema.nullable().default(null),
}

export const eventSchema = z
  .object({
    id: z.string(),
    kind: z.enum(eventKinds),
    title: optionalLocalizedTextSchema(200),
    startsAt: z.string(),
    endsAt: z.string(),
    place: optionalLocalizedTextSchema(400),
    liveStreamUrl: z.string().nullable(),
    agenda: optionalLocalizedTextSchema(4000),
  })
  .meta({ id: 'Event' })
export type ProgrammeEvent = z.infer<typeof eventSchema>

export const createEventSchema = z
  .object({ kind: z.enum(eventKinds), ...calendarEntry, agenda: optionalLocalizedTextSchema(4000).default({}) })
  .strict()
  .refine(endsAfterStart, endsAfterStartMessage)
export type CreateEvent = z.input<typeof createEventSchema>

export const activitySchema = z
  .object({
    id: z.string(),
    kind: z.enum(activityKinds),
    state: z.enum(activityStates),
    title: optionalLocalizedTextSchema(200),
    startsAt: z.string(),
    endsAt: z.string(),
    place: optionalLocalizedTextSchema(400),
    liveStreamUrl: z.string().nullable(),
    report: optionalLocalizedTextSchema(20000),
    partnerIds: z.array(z.string()),
    themeIds: z.array(z.string()),
  })
  .meta({ id: 'Activity' })
export type Activity = z.infer<typeof activitySchema>

export const createActivitySchema = z
  .object({
    kind: z.enum(activityKinds),
    ...calendarEntry,
    state: z.enum(activityStates).default('planned'),
    report: optionalLocalizedTextSchema(20000).default({}),
    partnerIds: z.array(idSchema).max(50).default([]),
    themeIds: z.array(idSchema).max(50).default([]),
  })
  .strict()
  .refine(endsAfterStart, endsAfterStartMessage)
export type CreateActivity = z.input<typeof createActivitySchema>
