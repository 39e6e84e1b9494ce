import { z } from 'zod'
import {
  dispositionOutcomes,
  maxEntryLength,
  maxReasonLength,
  threadActions,
  threadEventKinds,
  threadKinds,
  threadStates,
  threadVisibilities,
} from '../thread.ts'
import { idSchema, languageSchema, optionalLocalizedTextSchema, plainTextSchema } from './common.ts'

/**
 * What somebody says. A mention is written `@[person:<id>]` or `@[partner:<id>]`; whoever shows the text puts the name
 * in its place (`mentions` of the thread).
 */
const entryTextSchema = plainTextSchema(maxEntryLength).min(1)
const reasonSchema = plainTextSchema(maxReasonLength)

/** Base64 of an encoded Yjs relative position; opaque here, judged where it is resolved. */
const positionSchema = z.base64().max(400)
/** A node of a draft as JSON; judged against the draft's schema where it is taken. */
const blockSchema = z.record(z.string(), z.unknown())
const blockIdSchema = z.string().min(1).max(100)

/** Shape only; what it means is said, and judged, by `BlockChange` of packages/document. */
export const suggestedChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('change'), blockId: blockIdSchema, base: blockSchema, proposed: blockSchema }).strict(),
  z
    .object({
      kind: z.literal('insert'),
      parentId: blockIdSchema.nullable(),
      afterId: blockIdSchema.nullable(),
      proposed: blockSchema,
      beforeId: blockIdSchema.nullable().optional(),
      earlier: z.array(blockIdSchema).max(200).optional(),
      move: z.literal(true).optional(),
    })
    .strict(),
  z
    .object({
      kind: z.literal('remove'),
      blockId: z.string().max(100),
      base: blockSchema,
      parentId: blockIdSchema.nullable().optional(),
    })
    .strict(),
])

const visibilityField = z.enum(threadVisibilities).default('theme')

/** Where a new comment is put. */
const newAnchorSchema = z.discriminatedUnion('on', [
  z.object({ on: z.literal('theme') }).strict(),
  z.object({ on: z.literal('recommendation'), language: languageSchema, recommendationId: blockIdSchema }).strict(),
  z.object({ on: z.literal('passage'), language: languageSchema, from: positionSchema, to: positionSchema }).strict(),
])

export const createThreadSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('comment'),
      visibility: visibilityField,
      /** The partner in whose name; one of the caller's, the first of them when left out. */
      partnerId: idSchema.nullable().optional(),
      anchor: newAnchorSchema,
      text: entryTextSchema,
    })
    .strict(),
  z
    .object({
      kind: z.literal('suggestion'),
      visibility: visibilityField,
      partnerId: idSchema.nullable().optional(),
      language: languageSchema,
      change: suggestedChangeSchema,
      /** Why; may be empty. */
      text: plainTextSchema(maxEntryLength).default(''),
    })
    .strict(),
])
export type CreateThread = z.input<typeof createThreadSchema>

export const entryInputSchema = z.object({ text: entryTextSchema }).strict()
export type EntryInput = z.input<typeof entryInputSchema>

export const moveThreadSchema = z.object({ to: z.enum(threadStates) }).strict()
export type MoveThread = z.input<typeof moveThreadSchema>

export const disposeThreadSchema = z
  .object({ outcome: z.enum(dispositionOutcomes), reason: reasonSchema.default('') })
  .strict()
  .refine(({ outcome, reason }) => outcome === 'accepted' || reason !== '', {
    message: 'a reason is needed',
    path: ['reason'],
  })
export type DisposeThread = z.input<typeof disposeThreadSchema>

export const applyThreadSchema = z
  .object({
    reason: reasonSchema.default(''),
    /** Whoever accepts has seen that it was made on an earlier text; without it such a suggestion is refused. */
    onEarlierText: z.literal(true).optional(),
  })
  .strict()

const personSchema = z.object({ personId: z.string(), name: z.string() })
const partnerRefSchema = z.object({ partnerId: z.string(), acronym: z.string() })
/** Somebody who did something, for whom, and when. */
const actSchema = z.object({ by: personSchema, at: z.string() })

const entrySchema = z.object({
  id: z.string(),
  author: personSchema,
  partner: partnerRefSchema.nullable(),
  /** '' when it was taken back. */
  text: z.string(),
  at: z.string(),
  editedAt: z.string().nullable(),
  takenBackAt: z.string().nullable(),
  /** People who agree, the caller among them or not. */
  agreements: z.int(),
  agreed: z.boolean(),
  me: z.object({ mayEdit: z.boolean() }),
})
export type ThreadEntry = z.infer<typeof entrySchema>

const passageSchema = z.object({
  blockId: z.string().nullable(),
  recommendationId: z.string().nullable(),
  quote: z.string(),
  /** Up to 32 characters beside the quote, in its block. */
  before: z.string(),
  after: z.string(),
})

const anchorSchema = z.discriminatedUnion('on', [
  z.object({ on: z.literal('theme') }),
  z.object({ on: z.literal('recommendation'), recommendationId: z.string() }),
  z.object({ on: z.literal('passage'), passage: passageSchema }),
  z.object({ on: z.literal('block'), passage: passageSchema }),
])
export type ThreadAnchor = z.infer<typeof anchorSchema>

export const threadSchema = z
  .object({
    id: z.string(),
    themeId: z.string(),
    kind: z.enum(threadKinds),
    visibility: z.enum(threadVisibilities),
    /** Of the draft that it is about; null for one on the theme. */
    language: languageSchema.nullable(),
    anchor: anchorSchema,
    /** Whether the draft bears a mark with this id; without one it is looked for by block and quote. */
    marked: z.boolean(),
    author: personSchema,
    partner: partnerRefSchema.nullable(),
    /** Number of the review round in which it was submitted; 0 before the first. */
    round: z.int(),
    state: z.enum(threadStates),
    entries: z.array(entrySchema),
    /** Names of the people and partners that its entries mention, by `person:<id>` or `partner:<id>`. */
    mentions: z.record(z.string(), z.string()),
    change: suggestedChangeSchema.nullable(),
    /** The text that it was made on had been changed in the same words when it was sent: its base is the text of then. */
    onEarlierText: z.boolean(),
    disposition: z
      .object({ outcome: z.enum(dispositionOutcomes), reason: z.string(), by: personSchema, at: z.string() })
      .nullable(),
    /** When the change was put into the draft, and by whom. */
    applied: actSchema.nullable(),
    history: z.array(z.object({ kind: z.enum(threadEventKinds), ...actSchema.shape })),
    createdAt: z.string(),
    activeAt: z.string(),
    me: z.object({
      may: z.array(z.enum(threadActions)),
      isAuthor: z.boolean(),
      /** It belongs to a partner of the caller's. */
      isOurs: z.boolean(),
      mentioned: z.boolean(),
      /** Something in it that others wrote since the caller read it. */
      unread: z.boolean(),
    }),
  })
  .meta({ id: 'Thread' })
export type Thread = z.infer<typeof threadSchema>

/** Whom and what one may mention in a theme: those who may read it, and the programme's partners. */
export const mentionableSchema = z
  .object({
    people: z.array(z.object({ personId: z.string(), name: z.string(), acronyms: z.array(z.string()) })),
    partners: z.array(z.object({ partnerId: z.string(), acronym: z.string(), name: optionalLocalizedTextSchema(200) })),
  })
  .meta({ id: 'Mentionable' })
export type Mentionable = z.infer<typeof mentionableSchema>

/** The present review round: which partners read along in this theme, and which have said that they have finished. */
export const roundSchema = z
  .object({
    round: z.int(),
    /** In review and not past its deadline. */
    isOpen: z.boolean(),
    partners: z.array(
      z.object({
        partnerId: z.string(),
        acronym: z.string(),
        finished: actSchema.nullable(),
        /** The caller speaks for it. */
        isMine: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Round' })
export type Round = z.infer<typeof roundSchema>

export const setFinishedSchema = z.object({ finished: z.boolean() }).strict()

/** A line of the register of dispositions: every submitted thread of a theme and what became of it. */
export const registerLineSchema = z
  .object({
    threadId: z.string(),
    round: z.int(),
    kind: z.enum(threadKinds),
    language: languageSchema.nullable(),
    /** As it stands in the draft now, R1, R2 …; null outside of recommendations or when it is gone. */
    recommendation: z.int().nullable(),
    quote: z.string(),
    author: z.string(),
    partner: z.string().nullable(),
    /** The first entry, mentions as names. */
    text: z.string(),
    /** For a suggestion: the words before and after. */
    before: z.string(),
    after: z.string(),
    answered: z.boolean(),
    outcome: z.enum(dispositionOutcomes).nullable(),
    reason: z.string(),
    decidedBy: z.string().nullable(),
    decidedAt: z.string().nullable(),
    submittedAt: z.string(),
  })
  .meta({ id: 'RegisterLine' })
export type RegisterLine = z.infer<typeof registerLineSchema>
