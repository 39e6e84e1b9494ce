import { z } from 'zod'
import { languageSchema, lineSchema } from './common.ts'

const emailSchema = z.string().trim().toLowerCase().pipe(z.email().max(254))
export const nameSchema = lineSchema.min(1).max(120)
/** NIST SP 800-63B: length only, no rules of composition; the upper bound keeps hashing cheap. */
export const passwordSchema = z.string().min(12).max(200)
const tokenSchema = z.string().min(20).max(200)

export const signInSchema = z.object({ email: emailSchema, password: z.string().min(1).max(200) }).strict()
export type SignIn = z.input<typeof signInSchema>

export const signInLinkSchema = z.object({ token: tokenSchema }).strict()

export const setUpStateSchema = z.object({ needed: z.boolean() })
export type SetUpState = z.infer<typeof setUpStateSchema>

export const setUpSchema = z
  .object({
    token: tokenSchema,
    name: nameSchema,
    email: emailSchema,
    password: passwordSchema,
    language: languageSchema,
    /** Load the example programme as well. */
    example: z.boolean().default(false),
  })
  .strict()
export type SetUp = z.input<typeof setUpSchema>

export const sessionSchema = z
  .object({
    person: z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      /** Language of the interface. */
      language: languageSchema,
      /** May open new programmes on this instance. */
      mayCreateProgrammes: z.boolean(),
    }),
    expiresAt: z.string(),
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof sessionSchema>

export const changePersonSchema = z
  .object({ name: nameSchema.optional(), language: languageSchema.optional() })
  .strict()
export type ChangePerson = z.input<typeof changePersonSchema>

export const changePasswordSchema = z.object({ current: z.string().min(1).max(200), next: passwordSchema }).strict()
export type ChangePassword = z.input<typeof changePasswordSchema>
