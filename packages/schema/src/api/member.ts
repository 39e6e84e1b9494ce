import { z } from 'zod'
import { programmeRoles, themeRoles } from '../role.ts'
import { idSchema, lineSchema, timeSchema } from './common.ts'
import { nameSchema, passwordSchema } from './session.ts'

export const memberSchema = z
  .object({
    personId: z.string(),
    name: z.string(),
    /** Only organisers see addresses; null for anyone else. */
    email: z.string().nullable(),
    role: z.enum(programmeRoles),
    partnerIds: z.array(z.string()),
    /** Partners whose position this person records. */
    representsPartnerIds: z.array(z.string()),
    themes: z.array(z.object({ themeId: z.string(), role: z.enum(themeRoles) })),
  })
  .meta({ id: 'Member' })
export type Member = z.infer<typeof memberSchema>

export const changeMemberSchema = z
  .object({
    role: z.enum(programmeRoles).optional(),
    partnerIds: z.array(idSchema).max(20).optional(),
    representsPartnerIds: z.array(idSchema).max(20).optional(),
  })
  .strict()
export type ChangeMember = z.input<typeof changeMemberSchema>

export const themeMemberSchema = z
  .object({ personId: z.string(), name: z.string(), partnerIds: z.array(z.string()), role: z.enum(themeRoles) })
  .meta({ id: 'ThemeMember' })
export type ThemeMember = z.infer<typeof themeMemberSchema>

export const setThemeMemberSchema = z.object({ role: z.enum(themeRoles) }).strict()
export type SetThemeMember = z.input<typeof setThemeMemberSchema>

const invitationTerms = {
  role: z.enum(programmeRoles),
  themeId: z.string().nullable(),
  themeRole: z.enum(themeRoles).nullable(),
  partnerId: z.string().nullable(),
}

export const invitationSchema = z
  .object({
    id: z.string(),
    ...invitationTerms,
    /** Whom it is meant for, in the organiser's words; not checked. */
    note: z.string(),
    createdAt: z.string(),
    expiresAt: z.string(),
    state: z.enum(['open', 'accepted', 'revoked', 'expired']),
  })
  .meta({ id: 'Invitation' })
export type Invitation = z.infer<typeof invitationSchema>

export const createInvitationSchema = z
  .object({
    role: z.enum(programmeRoles).default('member'),
    themeId: idSchema.nullable().default(null),
    themeRole: z.enum(themeRoles).nullable().default(null),
    partnerId: idSchema.nullable().default(null),
    note: lineSchema.max(200).default(''),
    days: z.int().min(1).max(90).default(14),
  })
  .strict()
  .refine((terms) => (terms.themeId === null) === (terms.themeRole === null), {
    message: 'a theme and a role in it go together',
    path: ['themeRole'],
  })
export type CreateInvitation = z.input<typeof createInvitationSchema>

/** The link is shown once, to the organiser who made it; only a hash of its token is kept. */
export const createdInvitationSchema = z.object({ invitation: invitationSchema, link: z.string() })
export type CreatedInvitation = z.infer<typeof createdInvitationSchema>

export const lookUpInvitationSchema = z.object({ token: z.string().min(20).max(200) }).strict()

export const invitationPreviewSchema = z
  .object({
    programmeName: z.record(z.string(), z.string()),
    themeTitle: z.record(z.string(), z.string()).nullable(),
    role: z.enum(programmeRoles),
    themeRole: z.enum(themeRoles).nullable(),
    partnerName: z.record(z.string(), z.string()).nullable(),
    expiresAt: timeSchema,
  })
  .meta({ id: 'InvitationPreview' })
export type InvitationPreview = z.infer<typeof invitationPreviewSchema>

/** Signed in: the token alone. Otherwise the new person's name, address and password as well. */
export const acceptInvitationSchema = z
  .object({
    token: z.string().min(20).max(200),
    account: z
      .object({
        name: nameSchema,
        email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
        password: passwordSchema,
        language: z.enum(['nl', 'fr', 'de', 'en']),
      })
      .strict()
      .nullable()
      .default(null),
  })
  .strict()
export type AcceptInvitation = z.input<typeof acceptInvitationSchema>

/** Where the invited person lands. */
export const acceptedInvitationSchema = z.object({ programmeId: z.string(), themeId: z.string().nullable() })
export type AcceptedInvitation = z.infer<typeof acceptedInvitationSchema>
