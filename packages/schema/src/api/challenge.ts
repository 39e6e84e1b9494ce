import { z } from 'zod'
import { stages } from '../stage.ts'
import { idSchema, languageSchema, localizedTextSchema, optionalLocalizedTextSchema } from './common.ts'

/** A problem that a programme has mapped. */
export const challengeSchema = z
  .object({
    id: z.string(),
    /** From 1, of this programme's: C1, C2 … Never given again. */
    number: z.int(),
    title: optionalLocalizedTextSchema(200),
    description: optionalLocalizedTextSchema(4000),
    /** Who raised it, and in which activity. */
    partnerId: z.string().nullable(),
    activityId: z.string().nullable(),
    /** Themes that take it up. */
    themeIds: z.array(z.string()),
    /** From 1, with every change. */
    revision: z.int(),
  })
  .meta({ id: 'Challenge' })
export type Challenge = z.infer<typeof challengeSchema>

const challengeFields = {
  title: localizedTextSchema(200),
  description: optionalLocalizedTextSchema(4000).default({}),
  partnerId: idSchema.nullable().default(null),
  activityId: idSchema.nullable().default(null),
  themeIds: z.array(idSchema).max(50).default([]),
}

export const createChallengeSchema = z.object(challengeFields).strict()
export type CreateChallenge = z.input<typeof createChallengeSchema>

/** Takes the place of all of it; `revision` is that of what was read. */
export const changeChallengeSchema = z.object({ ...challengeFields, revision: z.int() }).strict()
export type ChangeChallenge = z.input<typeof changeChallengeSchema>

/** A recommendation over all drafts of its theme. */
export const trailRecommendationSchema = z.object({
  id: z.string(),
  number: z.int(),
  texts: z.array(z.object({ language: languageSchema, title: z.string() })),
})
export type TrailRecommendation = z.infer<typeof trailRecommendationSchema>

/** What answers what: challenges, the themes that take them up, and recommendations that rest on them. */
export const trailSchema = z
  .object({
    challenges: z.array(challengeSchema),
    /** In the order of the programme. */
    themes: z.array(
      z.object({
        themeId: z.string(),
        title: optionalLocalizedTextSchema(200),
        stage: z.enum(stages),
        /** Null when its text is not open to the caller: what is in it then counts nowhere. */
        recommendations: z
          .array(
            trailRecommendationSchema.extend({ challengeIds: z.array(z.string()), activityIds: z.array(z.string()) }),
          )
          .nullable(),
      }),
    ),
    me: z.object({ mayManage: z.boolean() }),
  })
  .meta({ id: 'Trail' })
export type Trail = z.infer<typeof trailSchema>
