import { z } from 'zod'
import { lineSchema, localizedTextSchema, optionalLocalizedTextSchema } from './common.ts'

export const partnerKinds = ['key-partner', 'stakeholder'] as const

export const partnerSchema = z
  .object({
    id: z.string(),
    kind: z.enum(partnerKinds),
    acronym: z.string(),
    name: optionalLocalizedTextSchema(200),
    description: optionalLocalizedTextSchema(4000),
    /** Calendar date. */
    since: z.string(),
    people: z.int(),
  })
  .meta({ id: 'Partner' })
export type Partner = z.infer<typeof partnerSchema>

export const createPartnerSchema = z
  .object({
    kind: z.enum(partnerKinds),
    acronym: lineSchema.min(1).max(20),
    name: localizedTextSchema(200),
    description: optionalLocalizedTextSchema(4000).default({}),
    since: z.iso.date(),
  })
  .strict()
export type CreatePartner = z.input<typeof createPartnerSchema>

export const changePartnerSchema = createPartnerSchema.omit({ kind: true }).partial().strict()
export type ChangePartner = z.input<typeof changePartnerSchema>
