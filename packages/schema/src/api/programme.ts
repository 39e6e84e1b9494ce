import { z } from 'zod'
import { silenceRules } from '../position.ts'
import { programmeRoles } from '../role.ts'
import { languageSchema, localizedTextSchema, optionalLocalizedTextSchema } from './common.ts'

const timeZoneSchema = z
  .string()
  .max(60)
  .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', {
    message: 'unknown time zone',
  })

export const programmeSchema = z
  .object({
    id: z.string(),
    name: optionalLocalizedTextSchema(200),
    description: optionalLocalizedTextSchema(4000),
    /** Languages of its drafts; the first is the one that new themes start in. */
    languages: z.array(languageSchema).min(1),
    timeZone: z.string(),
    /** What it means in a validation when a partner that was asked does not answer. */
    silence: z.enum(silenceRules),
    createdAt: z.string(),
    counts: z.object({ themes: z.int(), partners: z.int(), recommendations: z.int() }),
    /** What the caller is here and may do. */
    me: z.object({ role: z.enum(programmeRoles), mayManage: z.boolean() }),
  })
  .meta({ id: 'Programme' })
export type Programme = z.infer<typeof programmeSchema>

export const createProgrammeSchema = z
  .object({
    name: localizedTextSchema(200),
    description: optionalLocalizedTextSchema(4000).default({}),
    languages: z
      .array(languageSchema)
      .min(1)
      .max(4)
      .refine((list) => new Set(list).size === list.length, { message: 'each language once' }),
    timeZone: timeZoneSchema.default('Europe/Brussels'),
  })
  .strict()
export type CreateProgramme = z.input<typeof createProgrammeSchema>

export const changeProgrammeSchema = z
  .object({
    name: localizedTextSchema(200).optional(),
    description: optionalLocalizedTextSchema(4000).optional(),
    /** Holds for the validations that begin from now on. */
    silence: z.enum(silenceRules).optional(),
  })
  .strict()
export type ChangeProgramme = z.input<typeof changeProgrammeSchema>
