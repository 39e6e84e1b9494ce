import { z } from 'zod'
import { mailManners, mailStates, noticeKinds } from '../notice.ts'
import { themeRoles } from '../role.ts'
import { stages } from '../stage.ts'
import { dispositionOutcomes } from '../thread.ts'
import { idSchema, optionalLocalizedTextSchema } from './common.ts'

const nameSchema = optionalLocalizedTextSchema(400)

/** Fields that do not go with the kind are null, or '' for `excerpt`. */
export const noticeSchema = z
  .object({
    id: z.string(),
    kind: z.enum(noticeKinds),
    at: z.string(),
    readAt: z.string().nullable(),
    programme: z.object({ id: z.string(), name: nameSchema, timeZone: z.string() }),
    theme: z.object({ id: z.string(), title: nameSchema }).nullable(),
    /** Who did it; null for the server itself. */
    by: z.object({ personId: z.string(), name: z.string() }).nullable(),
    /** Where it leads to, in the web app. */
    path: z.string(),
    /** The beginning of what was said, on one line. */
    excerpt: z.string(),
    outcome: z.enum(dispositionOutcomes).nullable(),
    stage: z.enum(stages).nullable(),
    round: z.int().nullable(),
    deadline: z.string().nullable(),
    role: z.enum(themeRoles).nullable(),
    version: z.int().nullable(),
    /** Acronym of the partner that it is about. */
    partner: z.string().nullable(),
    activity: z.object({ title: nameSchema, startsAt: z.string(), place: nameSchema }).nullable(),
  })
  .meta({ id: 'Notice' })
export type Notice = z.infer<typeof noticeSchema>

/** `unread` counts to a hundred and no further. */
export const noticesSchema = z.object({
  items: z.array(noticeSchema),
  next: z.string().nullable(),
  unread: z.int(),
})
export type Notices = z.infer<typeof noticesSchema>

export const readNoticesSchema = z
  .object({ ids: z.union([z.literal('all'), z.array(idSchema).min(1).max(200)]) })
  .strict()
export type ReadNotices = z.input<typeof readNoticesSchema>

/** `manner` of a theme is null while it goes with its programme. */
export const noticeSettingsSchema = z.object({
  programmes: z.array(
    z.object({
      id: z.string(),
      name: nameSchema,
      manner: z.enum(mailManners),
      themes: z.array(z.object({ id: z.string(), title: nameSchema, manner: z.enum(mailManners).nullable() })),
    }),
  ),
})
export type NoticeSettings = z.infer<typeof noticeSettingsSchema>

/** Of a whole programme with `themeId` null; a theme whose `manner` is null goes with its programme. */
export const setNoticeMannerSchema = z
  .object({ programmeId: idSchema, themeId: idSchema.nullable(), manner: z.enum(mailManners).nullable() })
  .strict()
  .refine(({ themeId, manner }) => themeId !== null || manner !== null, {
    message: 'is needed for a whole programme',
    path: ['manner'],
  })
export type SetNoticeManner = z.input<typeof setNoticeMannerSchema>

export const unsubscribeQuerySchema = z.object({ token: z.string().min(20).max(400) })
/** What is no longer sent by e-mail: what concerns one theme, or all of a programme. */
export const unsubscribedSchema = z.object({ programmeName: nameSchema, themeTitle: nameSchema.nullable() })
export type Unsubscribed = z.infer<typeof unsubscribedSchema>

export const outboxMailSchema = z
  .object({
    id: z.string(),
    to: z.object({ personId: z.string(), name: z.string(), email: z.string() }),
    theme: z.object({ id: z.string(), title: nameSchema }).nullable(),
    isDigest: z.boolean(),
    state: z.enum(mailStates),
    notices: z.int(),
    dueAt: z.string(),
    tries: z.int(),
    sentAt: z.string().nullable(),
    /** Why the last attempt failed; '' for none. */
    lastError: z.string(),
  })
  .meta({ id: 'OutboxMail' })
export type OutboxMail = z.infer<typeof outboxMailSchema>

/** `sends`: whether this server has a mail server to give them to. */
export const outboxSchema = z.object({
  items: z.array(outboxMailSchema),
  next: z.string().nullable(),
  sends: z.boolean(),
})
export type Outbox = z.infer<typeof outboxSchema>

/**
 * A mail as it would be sent now, as far as the organiser who asks may read it: `hidden` counts what is left out. Without
 * the links that only its reader may use. Null when nothing is left to say.
 */
export const outboxMailTextSchema = z.object({
  hidden: z.int(),
  mail: z.object({ subject: z.string(), text: z.string() }).nullable(),
})
export type OutboxMailText = z.infer<typeof outboxMailTextSchema>
