import { z } from 'zod'
import { stages } from '../stage.ts'
import { maxLabelLength, versionKinds } from '../version.ts'
import { idSchema, languageSchema, lineSchema } from './common.ts'

const personSchema = z.object({ personId: z.string(), name: z.string() })

/** What somebody did to the text: characters inserted and deleted; what only moved is neither. */
const contributionSchema = z.object({
  personId: z.string(),
  name: z.string(),
  /** Acronyms of their partners in the programme. */
  partners: z.array(z.string()),
  inserted: z.int(),
  deleted: z.int(),
})
export type Contribution = z.infer<typeof contributionSchema>

const versionDraftSchema = z.object({
  documentId: z.string(),
  language: languageSchema,
  /** SHA-256, hex, over the canonical JSON of the draft. */
  hash: z.string(),
  words: z.int(),
  recommendations: z.int(),
  /** Since the version before. */
  authors: z.array(contributionSchema),
})

export const versionSchema = z
  .object({
    id: z.string(),
    themeId: z.string(),
    number: z.int(),
    kind: z.enum(versionKinds),
    label: z.string(),
    stage: z.enum(stages),
    round: z.int(),
    takenAt: z.string(),
    /** Null: the server itself. */
    takenBy: personSchema.nullable(),
    /** For the kind `restore`: number of the version that was about to be restored. */
    restored: z.int().nullable(),
    hash: z.string(),
    drafts: z.array(versionDraftSchema),
    /** When it was published, for a frozen one. */
    publishedAt: z.string().nullable(),
    /** Whether there is a link of the programme's chain for it. */
    proven: z.boolean(),
    me: z.object({ mayRestore: z.boolean(), mayPublish: z.boolean() }),
  })
  .meta({ id: 'Version' })
export type Version = z.infer<typeof versionSchema>

export const takeVersionSchema = z.object({ label: lineSchema.pipe(z.string().min(1).max(maxLabelLength)) }).strict()
export type TakeVersion = z.input<typeof takeVersionSchema>

/**
 * One side of a comparison: a version's id; `now`, the text as it stands; `visit`, what the caller saw at the visit
 * before this one; `round`, the text when the last round was opened.
 */
export const comparisonSideSchema = z.union([z.enum(['now', 'visit', 'round']), idSchema])

export const comparisonQuerySchema = z
  .object({
    language: languageSchema,
    /** Needed when neither side is a version. */
    themeId: idSchema.optional(),
  })
  .strict()

/** What was compared, and the difference: `DraftComparison` of packages/document, opaque here. */
export const comparisonSchema = z
  .object({
    language: languageSchema,
    before: z.object({ versionId: z.string().nullable(), number: z.int().nullable(), at: z.string() }),
    after: z.object({ versionId: z.string().nullable(), number: z.int().nullable(), at: z.string() }),
    comparison: z.looseObject({}),
    /** The people whose ids it names. */
    people: z.record(z.string(), z.object({ name: z.string(), partners: z.array(z.string()) })),
  })
  .meta({ id: 'Comparison' })
export type Comparison = z.infer<typeof comparisonSchema>

export const restoreSchema = z
  .object({
    language: languageSchema,
    /** Only this recommendation; the whole draft when left out. */
    recommendationId: idSchema.optional(),
  })
  .strict()
export type Restore = z.input<typeof restoreSchema>

export const restoredSchema = z
  .object({
    /** `same`: the text is so already; nothing was written. */
    outcome: z.enum(['restored', 'same']),
    /** The version of the present that was taken before; null when nothing was written. */
    takenBefore: versionSchema.nullable(),
  })
  .meta({ id: 'Restored' })
export type Restored = z.infer<typeof restoredSchema>

/** Who wrote what stands in a draft, from the log. */
export const authorshipSchema = z
  .object({
    language: languageSchema,
    /** The row of the log up to which it was read. */
    seq: z.int(),
    /**
     * Per text block in the order of the text: lengths in UTF-16 units over the text directly in it (breaks and notes
     * count nothing), each with the person's id, '' for nobody. Null for a block without id.
     */
    blocks: z.array(z.object({ blockId: z.string().nullable(), runs: z.array(z.tuple([z.int(), z.string()])) })),
    people: z.record(z.string(), z.object({ name: z.string(), partners: z.array(z.string()) })),
    /** Characters that stand, by person, most first. */
    shares: z.array(z.object({ personId: z.string(), characters: z.int() })),
    recommendations: z.array(
      z.object({
        recommendationId: z.string(),
        shares: z.array(z.object({ personId: z.string(), characters: z.int() })),
      }),
    ),
  })
  .meta({ id: 'Authorship' })
export type Authorship = z.infer<typeof authorshipSchema>

/** Characters inserted and deleted in all drafts of a theme up to its newest version, by the hour in UTC and person. */
export const activitySchema = z
  .object({
    hours: z.array(z.object({ at: z.string(), personId: z.string(), inserted: z.int(), deleted: z.int() })),
    people: z.record(z.string(), z.object({ name: z.string(), partners: z.array(z.string()) })),
  })
  .meta({ id: 'Activity' })
export type Activity = z.infer<typeof activitySchema>

/** Of a visit of the theme's page. */
export const visitSchema = z
  .object({
    /** When the visit before this one ended, to compare with as `visit`; null for the first. */
    since: z.string().nullable(),
  })
  .meta({ id: 'Visit' })
export type Visit = z.infer<typeof visitSchema>
