import { z } from 'zod'
import { actorRoles } from '../role.ts'
import { stages } from '../stage.ts'
import { idSchema, languageSchema, localizedTextSchema, optionalLocalizedTextSchema, timeSchema } from './common.ts'

export const draftSchema = z
  .object({
    documentId: z.string(),
    language: languageSchema,
    recommendations: z.int(),
    words: z.int(),
    updatedAt: z.string(),
  })
  .meta({ id: 'Draft' })
export type Draft = z.infer<typeof draftSchema>

/** What an organiser sets per theme; each bears a cell of the permission matrix. */
const settings = {
  openToStakeholders: z.boolean(),
  earlyComments: z.boolean(),
  roundLocksText: z.boolean(),
  roundOpenToStakeholders: z.boolean(),
}

export const themeSchema = z
  .object({
    id: z.string(),
    programmeId: z.string(),
    title: optionalLocalizedTextSchema(200),
    summary: optionalLocalizedTextSchema(2000),
    stage: z.enum(stages),
    /** Number of the current or last review round; 0 before the first. */
    round: z.int(),
    /** When the stage is due to end, or null. */
    deadline: z.string().nullable(),
    ...settings,
    leadPartnerIds: z.array(z.string()),
    drafts: z.array(draftSchema),
    /** Permanent numbers of its recommendations by their ids, given at the first freeze; those of later come after them. */
    numbers: z.record(z.string(), z.int()),
    updatedAt: z.string(),
    me: z.object({
      role: z.enum(actorRoles),
      mayRead: z.boolean(),
      mayWrite: z.boolean(),
      mayComment: z.boolean(),
      mayManage: z.boolean(),
      /** Represents a partner whose positions are waited for. */
      isAsked: z.boolean(),
    }),
  })
  .meta({ id: 'Theme' })
export type Theme = z.infer<typeof themeSchema>

export const createThemeSchema = z
  .object({
    title: localizedTextSchema(200),
    summary: optionalLocalizedTextSchema(2000).default({}),
    /** Languages of its drafts; those of the programme when left out. */
    languages: z.array(languageSchema).min(1).max(4).optional(),
    leadPartnerIds: z.array(idSchema).max(20).default([]),
    openToStakeholders: z.boolean().default(false),
  })
  .strict()
export type CreateTheme = z.input<typeof createThemeSchema>

export const changeThemeSchema = z
  .object({
    title: localizedTextSchema(200).optional(),
    summary: optionalLocalizedTextSchema(2000).optional(),
    deadline: timeSchema.nullable().optional(),
    leadPartnerIds: z.array(idSchema).max(20).optional(),
    openToStakeholders: settings.openToStakeholders.optional(),
    earlyComments: settings.earlyComments.optional(),
    roundLocksText: settings.roundLocksText.optional(),
    roundOpenToStakeholders: settings.roundOpenToStakeholders.optional(),
  })
  .strict()
export type ChangeTheme = z.input<typeof changeThemeSchema>

export const moveStageSchema = z
  .object({
    /** The stage that the caller believes the theme to be in: two organisers must not both move it. */
    from: z.enum(stages),
    to: z.enum(stages),
    deadline: timeSchema.nullable().default(null),
  })
  .strict()
export type MoveStage = z.input<typeof moveStageSchema>
