import { z } from 'zod'
import { partnerKinds } from './partner.ts'
import { answerStates, maxStatementLength, recordedStances, silenceRules, stances } from '../position.ts'
import { idSchema, languageSchema, optionalLocalizedTextSchema } from './common.ts'

const positionSchema = z.object({
  partnerId: z.string(),
  recommendationId: z.string(),
  stance: z.enum(recordedStances),
  statement: z.string(),
  /** Rises with every change; 0 for what is recorded of silence. */
  revision: z.int(),
})

/** What a partner said of the recommendation in the validation before, on the text of then. */
const earlierSchema = z.object({
  partnerId: z.string(),
  recommendationId: z.string(),
  stance: z.enum(recordedStances),
  statement: z.string(),
  /** The recommendation reads otherwise since, in some language: the position is to be renewed. */
  changed: z.boolean(),
})

const answerSchema = z.object({
  partnerId: z.string(),
  acronym: z.string(),
  name: optionalLocalizedTextSchema(200),
  kind: z.enum(partnerKinds),
  /** Its silence is recorded. Others answer of their own accord. */
  expected: z.boolean(),
  state: z.enum(answerStates),
  submittedAt: z.string().nullable(),
  /** Who submitted it. */
  by: z.string().nullable(),
  /** Recorded by an organiser for the partner. */
  onRequest: z.boolean(),
  /** What the caller may do with it now. */
  me: z.object({ represents: z.boolean(), mayRecord: z.boolean(), mayWithdraw: z.boolean() }),
})

/** The last validation of a theme: which text it is about, who answered and, where the caller may know, what. */
export const positionsSchema = z
  .object({
    validation: z
      .object({
        id: z.string(),
        /** From 1, of this theme's. */
        number: z.int(),
        openedAt: z.string(),
        closedAt: z.string().nullable(),
        silence: z.enum(silenceRules),
        /** The text that the positions are bound to; null in the moments before its version is taken. */
        version: z.object({ id: z.string(), number: z.int(), hash: z.string() }).nullable(),
        /** The version that the validation before was about. */
        earlierVersionId: z.string().nullable(),
      })
      .nullable(),
    recommendations: z.array(
      z.object({
        id: z.string(),
        number: z.int(),
        texts: z.array(z.object({ language: languageSchema, title: z.string(), statement: z.string() })),
      }),
    ),
    answers: z.array(answerSchema),
    positions: z.array(positionSchema),
    earlier: z.array(earlierSchema),
    me: z.object({ maySeeAnswers: z.boolean() }),
  })
  .meta({ id: 'Positions' })
export type Positions = z.infer<typeof positionsSchema>
export type Answer = Positions['answers'][number]
export type Position = Positions['positions'][number]

/** `versionId` is the text that was read: a position of another is refused. */
const ofVersion = { versionId: idSchema }

export const setPositionSchema = z
  .object({
    ...ofVersion,
    stance: z.enum(stances),
    statement: z
      .string()
      .trim()
      .max(maxStatementLength)
      // A zero PostgreSQL cannot store.
      .refine((text) => !text.includes('\u0000'), { message: 'must be text' })
      .default(''),
    /** Of the position that this one takes the place of; 0 for none. */
    revision: z.int().min(0),
  })
  .strict()
export type SetPosition = z.input<typeof setPositionSchema>

export const answerVersionSchema = z.object(ofVersion).strict()
