import { z } from 'zod'
import { maxContacts } from '../partner.ts'
import { activityKinds, activityStates } from './calendar.ts'
import { idSchema, lineSchema, localizedTextSchema, optionalLocalizedTextSchema, plainTextSchema } from './common.ts'

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
    /** Calendar date on which it left the programme; null while it takes part. */
    leftOn: z.string().nullable(),
    /** Names the present logo, and changes with it; null without one. */
    logo: z.string().nullable(),
    people: z.int(),
    /** An offer or a promotion of it waits for the organisers; only they are told. */
    waits: z.boolean(),
    /** From 1, with every change of what is above (`people` and `waits` aside) and of the contacts. */
    revision: z.int(),
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

/** Whom to turn to: somebody of the programme, whose account's name is shown, or somebody else by name. */
export const contactSchema = z.object({
  personId: z.string().nullable(),
  name: z.string(),
  /** What the person is in the organisation. */
  role: z.string(),
  email: z.string(),
  phone: z.string(),
})
export type PartnerContact = z.infer<typeof contactSchema>

/** The name is not needed, and not kept, for somebody of the programme. */
export const setContactSchema = z
  .object({
    personId: idSchema.nullable().default(null),
    name: lineSchema.max(200).default(''),
    role: lineSchema.max(200).default(''),
    email: z.union([z.literal(''), z.email().max(254)]).default(''),
    phone: z
      .string()
      .trim()
      .regex(/^[+\d][\d ()./-]{2,38}$|^$/, { message: 'must be a telephone number' })
      .default(''),
  })
  .strict()
  .refine((contact) => contact.personId !== null || contact.name !== '', { message: 'is needed', path: ['name'] })

export const changePartnerSchema = createPartnerSchema
  .omit({ kind: true, description: true })
  .partial()
  .extend({
    description: optionalLocalizedTextSchema(4000).optional(),
    contacts: z.array(setContactSchema).max(maxContacts).optional(),
    /** Of what was read; another one is refused with `changed-meanwhile` and the partner as it is now. */
    revision: z.int(),
  })
  .strict()
export type ChangePartner = z.input<typeof changePartnerSchema>

const reasonSchema = plainTextSchema(2000).min(1)

/** A day, with the words that explain what was decided. */
export const leavePartnerSchema = z.object({ date: z.iso.date(), reason: reasonSchema }).strict()
export type LeavePartner = z.input<typeof leavePartnerSchema>

export const createOfferSchema = z
  .object({
    partnerId: idSchema,
    kind: z.enum(activityKinds),
    title: lineSchema.min(1).max(200),
    description: plainTextSchema(4000).default(''),
  })
  .strict()
export type CreateOffer = z.input<typeof createOfferSchema>

export const decideOfferSchema = z.object({ accept: z.boolean(), reason: reasonSchema }).strict()
export type DecideOffer = z.input<typeof decideOfferSchema>

/** `promotionId`: the proposal that is decided; null to promote a stakeholder without one. */
export const decidePromotionSchema = z
  .object({ promotionId: idSchema.nullable(), promote: z.boolean(), date: z.iso.date(), reason: reasonSchema })
  .strict()
  .refine(({ promotionId, promote }) => promotionId !== null || promote, {
    message: 'a refusal needs a proposal',
    path: ['promotionId'],
  })
export type DecidePromotion = z.input<typeof decidePromotionSchema>

export const offerStates = ['open', 'accepted', 'declined', 'withdrawn'] as const

const namedPersonSchema = z.object({ personId: z.string(), name: z.string() })

export const offerSchema = z
  .object({
    id: z.string(),
    partnerId: z.string(),
    kind: z.enum(activityKinds),
    title: z.string(),
    description: z.string(),
    state: z.enum(offerStates),
    offeredAt: z.string(),
    offeredBy: namedPersonSchema,
    decidedAt: z.string().nullable(),
    decidedBy: namedPersonSchema.nullable(),
    reason: z.string(),
  })
  .meta({ id: 'Offer' })
export type Offer = z.infer<typeof offerSchema>

export const partnerEventKinds = [
  'joined',
  'offered',
  'offer-accepted',
  'offer-declined',
  'offer-withdrawn',
  'promotion-proposed',
  'promoted',
  'promotion-refused',
  'left',
  'returned',
] as const

/** One thing that happened to a partner. `date`, where it was given with it, is the day from which it holds. */
export const partnerEventSchema = z.object({
  /** Of this partner's, in the order in which they were recorded; 0 for having joined. */
  number: z.int(),
  kind: z.enum(partnerEventKinds),
  at: z.string(),
  date: z.string().nullable(),
  /** Null: the server, or nobody who is known. */
  person: namedPersonSchema.nullable(),
  reason: z.string(),
  /** Of the offer that it is about, or ''. */
  title: z.string(),
})
export type PartnerEvent = z.infer<typeof partnerEventSchema>

/** A partner with all that its page shows. */
export const partnerDetailSchema = partnerSchema
  .extend({
    programmeId: z.string(),
    members: z.array(namedPersonSchema.extend({ represents: z.boolean() })),
    contacts: z.array(contactSchema),
    activities: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(activityKinds),
        state: z.enum(activityStates),
        title: optionalLocalizedTextSchema(200),
        startsAt: z.string(),
      }),
    ),
    /** Newest first. What is open or was refused is for organisers and for the partner's own people. */
    offers: z.array(offerSchema),
    /** The promotion that waits for a decision. */
    promotion: z.object({ id: z.string(), proposedAt: z.string() }).nullable(),
    /** Newest first. */
    history: z.array(partnerEventSchema),
    /** What the caller may do. */
    me: z.object({ mayManage: z.boolean(), belongs: z.boolean() }),
  })
  .meta({ id: 'PartnerDetail' })
export type PartnerDetail = z.infer<typeof partnerDetailSchema>
