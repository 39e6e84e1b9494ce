import { z } from 'zod'
import { auditActions, freezeChecks, maxLabelLength } from '../version.ts'
import { languageSchema, lineSchema } from './common.ts'

const personSchema = z.object({ personId: z.string(), name: z.string() })
const reasonSchema = z.string().trim().min(1).max(2000)

/** How a theme stands before a freeze, and the freeze that holds if there is one. */
export const freezeStateSchema = z
  .object({
    /** What is not settled; empty when nothing is in the way. */
    checks: z.array(
      z.object({
        check: z.enum(freezeChecks),
        count: z.int(),
        /** What it is about: threads, or recommendations by language; at most twenty of them. */
        items: z.array(
          z.object({
            threadId: z.string().optional(),
            recommendationId: z.string().optional(),
            language: languageSchema.optional(),
            text: z.string(),
          }),
        ),
      }),
    ),
    frozen: z
      .object({ at: z.string(), by: personSchema, versionId: z.string().nullable(), number: z.int().nullable() })
      .nullable(),
    me: z.object({ mayFreeze: z.boolean(), mayUnfreeze: z.boolean() }),
  })
  .meta({ id: 'FreezeState' })
export type FreezeState = z.infer<typeof freezeStateSchema>

export const freezeSchema = z
  .object({
    label: lineSchema.pipe(z.string().max(maxLabelLength)).default(''),
    /** A reason for each check that is not settled. */
    overrides: z
      .array(z.object({ check: z.enum(freezeChecks), reason: reasonSchema }).strict())
      .max(10)
      .default([]),
  })
  .strict()

export type Freeze = z.input<typeof freezeSchema>

export const unfreezeSchema = z.object({ reason: reasonSchema }).strict()
export type Unfreeze = z.input<typeof unfreezeSchema>

/** What somebody wrote in one draft and sent after it was sealed; not merged, kept aside. */
export const lateEditSchema = z
  .object({
    /** Names the author's late edits in this draft. */
    id: z.string(),
    documentId: z.string(),
    language: languageSchema,
    author: personSchema,
    at: z.string(),
    /** What it would change in the text as it stands now, as suggestions would: `BlockChange` of packages/document. */
    changes: z.array(z.looseObject({})),
    /** It cannot be read as a change of this text; the words that are in it. */
    words: z.string(),
    me: z.object({ isAuthor: z.boolean(), mayOffer: z.boolean() }),
  })
  .meta({ id: 'LateEdit' })
export type LateEdit = z.infer<typeof lateEditSchema>

export const offeredSchema = z.object({ threadIds: z.array(z.string()), left: z.int() }).meta({ id: 'Offered' })
export type Offered = z.infer<typeof offeredSchema>

export const auditEntrySchema = z
  .object({
    number: z.int(),
    at: z.string(),
    person: personSchema.nullable(),
    action: z.enum(auditActions),
    themeId: z.string().nullable(),
    /** Version numbers. */
    from: z.int().nullable(),
    to: z.int().nullable(),
    detail: z.record(z.string(), z.unknown()),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' })
export type AuditEntry = z.infer<typeof auditEntrySchema>

/** The public key (raw Ed25519, hex) with which this instance signs, and its fingerprint for people to compare. */
export const instanceKeySchema = z.object({ key: z.string(), fingerprint: z.string() }).meta({ id: 'InstanceKey' })
