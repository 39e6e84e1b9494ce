import { z } from 'zod'
import { trailRecommendationSchema } from './challenge.ts'
import { activityKinds } from './calendar.ts'
import { idSchema, languageSchema, optionalLocalizedTextSchema, plainTextSchema } from './common.ts'

const sourceKinds = ['activity', 'challenge', 'thread'] as const

const passageSchema = z.object({ language: languageSchema, quote: z.string() })

/** What a recommendation rests on. Of the three targets the one of its kind is there. */
export const sourceSchema = z
  .object({
    id: z.string(),
    recommendationId: z.string(),
    kind: z.enum(sourceKinds),
    activity: z
      .object({
        id: z.string(),
        kind: z.enum(activityKinds),
        title: optionalLocalizedTextSchema(200),
        startsAt: z.string(),
      })
      .nullable(),
    challenge: z.object({ id: z.string(), number: z.int(), title: optionalLocalizedTextSchema(200) }).nullable(),
    /** `text`: how it begins; null, and nothing else told, of a thread that the caller may not read. */
    thread: z
      .object({ id: z.string(), themeId: z.string(), language: languageSchema.nullable(), text: z.string() })
      .nullable(),
    /** Words of the activity's report; `found`: it still has them. */
    passage: passageSchema.extend({ found: z.boolean() }).nullable(),
    addedBy: z.object({ personId: z.string(), name: z.string() }),
    addedAt: z.string(),
  })
  .meta({ id: 'Source' })
export type Source = z.infer<typeof sourceSchema>

export const sourcesSchema = z
  .object({
    recommendations: z.array(trailRecommendationSchema),
    /** In the order in which they were added; also of recommendations that are no longer in the text. */
    sources: z.array(sourceSchema),
    me: z.object({ mayLink: z.boolean() }),
  })
  .meta({ id: 'Sources' })
export type Sources = z.infer<typeof sourcesSchema>

const maxQuoteLength = 2000

export const addSourceSchema = z
  .object({
    recommendationId: idSchema,
    kind: z.enum(sourceKinds),
    targetId: idSchema,
    /** Only of an activity: words of its report in this language. */
    passage: z
      .object({ language: languageSchema, quote: plainTextSchema(maxQuoteLength).min(1) })
      .strict()
      .nullable()
      .default(null),
  })
  .strict()
  .refine(({ kind, passage }) => kind === 'activity' || passage === null, {
    message: 'only an activity has a report',
    path: ['passage'],
  })
export type AddSource = z.input<typeof addSourceSchema>
