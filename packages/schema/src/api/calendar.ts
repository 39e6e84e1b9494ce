import { z } from 'zod'
import {
  idSchema,
  lineSchema,
  localizedTextSchema,
  optionalLocalizedTextSchema,
  timeSchema,
  webAddressSchema,
} from './common.ts'

export const eventKinds = ['launch', 'interim', 'closing', 'other'] as const
export const activityKinds = ['round-table', 'seminar', 'study-day', 'workshop', 'other'] as const
export const activityStates = ['planned', 'held', 'cancelled'] as const

const endsAfterStart = (entry: { startsAt?: string | undefined; endsAt?: string | undefined }) =>
  entry.startsAt === undefined || entry.endsAt === undefined || Date.parse(entry.startsAt) < Date.parse(entry.endsAt)
const endsAfterStartMessage = { message: 'must end after it starts', path: ['endsAt'] }

/** Somebody who was heard in an activity: a person, or an organisation alone. */
const heardSchema = z
  .object({
    name: lineSchema.max(200).default(''),
    organisation: lineSchema.max(200).default(''),
    /** As what they spoke. */
    capacity: lineSchema.max(200).default(''),
  })
  .strict()
  .refine(({ name, organisation }) => name !== '' || organisation !== '', { message: 'is needed', path: ['name'] })

/** A document of an event or an activity. */
export const calendarFileSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** In bytes. */
  size: z.int(),
  mediaType: z.string(),
})
export type CalendarFile = z.infer<typeof calendarFileSchema>

export const maxFileBytes = 10 * 1024 * 1024
export const maxFileName = 120

/** How the caller stands: `waiting` when all places are taken. */
const registrationStates = ['none', 'registered', 'waiting'] as const

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
    /** Who presides; empty when nobody is named. */
    chair: optionalLocalizedTextSchema(200),
    files: z.array(calendarFileSchema),
    /** From 1, with every change. */
    revision: z.int(),
  })
  .meta({ id: 'Event' })
export type ProgrammeEvent = z.infer<typeof eventSchema>

const eventFields = {
  kind: z.enum(eventKinds),
  ...calendarEntry,
  agenda: optionalLocalizedTextSchema(4000).default({}),
  chair: optionalLocalizedTextSchema(200).default({}),
}

/** Of what was read; another one is refused with `changed-meanwhile`. */
const readRevision = { revision: z.int() }

export const createEventSchema = z.object(eventFields).strict().refine(endsAfterStart, endsAfterStartMessage)
export const replaceEventSchema = z
  .object({ ...eventFields, ...readRevision })
  .strict()
  .refine(endsAfterStart, endsAfterStartMessage)
export type ReplaceEvent = z.input<typeof replaceEventSchema>
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
    heard: z.array(z.object({ name: z.string(), organisation: z.string(), capacity: z.string() })),
    files: z.array(calendarFileSchema),
    /** Null: one does not register for it. */
    registration: z
      .object({ places: z.int(), registered: z.int(), waiting: z.int(), mine: z.enum(registrationStates) })
      .nullable(),
    /** From 1, with every change. */
    revision: z.int(),
  })
  .meta({ id: 'Activity' })
export type Activity = z.infer<typeof activitySchema>

const activityFields = {
  kind: z.enum(activityKinds),
  ...calendarEntry,
  state: z.enum(activityStates).default('planned'),
  report: optionalLocalizedTextSchema(20000).default({}),
  partnerIds: z.array(idSchema).max(50).default([]),
  themeIds: z.array(idSchema).max(50).default([]),
  heard: z.array(heardSchema).max(200).default([]),
  /** How many may register; null for no registration. */
  places: z.int().min(1).max(10_000).nullable().default(null),
}

export const createActivitySchema = z.object(activityFields).strict().refine(endsAfterStart, endsAfterStartMessage)
export type CreateActivity = z.input<typeof createActivitySchema>
export const replaceActivitySchema = z
  .object({ ...activityFields, ...readRevision })
  .strict()
  .refine(endsAfterStart, endsAfterStartMessage)
export type ReplaceActivity = z.input<typeof replaceActivitySchema>

/** Who has registered for an activity, first come first. */
export const registrationsSchema = z
  .object({
    registered: z.array(z.object({ personId: z.string(), name: z.string() })),
    waiting: z.array(z.object({ personId: z.string(), name: z.string() })),
  })
  .meta({ id: 'Registrations' })
export type Registrations = z.infer<typeof registrationsSchema>
