import { z } from 'zod'
import { stages } from '../stage.ts'
import { languageSchema, optionalLocalizedTextSchema } from './common.ts'

/** Who of those that are awaited is still missing; the acronyms are theirs. */
const awaitedSchema = z.object({ expected: z.int(), missing: z.array(z.string()) })

/** Where a theme stands, for those who steer the programme. */
export const themeOverviewSchema = z.object({
  themeId: z.string(),
  title: optionalLocalizedTextSchema(200),
  stage: z.enum(stages),
  round: z.int(),
  deadline: z.string().nullable(),
  /** The move that is planned next. */
  next: z.object({ to: z.enum(stages), at: z.string(), hard: z.boolean() }).nullable(),
  /** Counted some seconds after the text rests. */
  drafts: z.array(z.object({ language: languageSchema, recommendations: z.int(), words: z.int() })),
  /** Threads that were said to the whole theme: how many, and how many of them are open and have no answer. */
  threads: z.object({ all: z.int(), unanswered: z.int() }),
  /** Partners that have not said that they have finished the round; null when no review is going on. */
  finished: awaitedSchema.nullable(),
  /** Partners that have not submitted their positions; null outside of validation. */
  positions: awaitedSchema.nullable(),
})
export type ThemeOverview = z.infer<typeof themeOverviewSchema>

/** What was done in a programme in a week. */
export const weekSchema = z.object({
  /** Calendar date of its Monday, on the programme's clocks. */
  monday: z.string(),
  /** Changes that became durable in the texts. */
  edits: z.int(),
  /** Threads begun and replies, as far as they were said to a whole theme. */
  contributions: z.int(),
})
export type Week = z.infer<typeof weekSchema>

/** How a programme is going. */
export const overviewSchema = z
  .object({
    /** In the order of the programme. */
    themes: z.array(themeOverviewSchema),
    /** Every week from the first in which something was done, or the 52nd before this one, to this one. */
    weeks: z.array(weekSchema),
  })
  .meta({ id: 'Overview' })
export type Overview = z.infer<typeof overviewSchema>
