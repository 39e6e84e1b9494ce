import { z } from 'zod'

/** What is wrong with the file as a whole; nothing of it is looked at then. */
export const importFileFaults = [
  /** Neither CSV in UTF-8 nor a workbook. */
  'not-readable',
  'not-utf8',
  /** A quote that is not closed. */
  'open-quote',
  'no-rows',
  'too-many-rows',
  'missing-column',
  'unknown-column',
  'column-twice',
  /** A workbook that grows beyond measure when it is unpacked. */
  'too-large',
] as const

/** What is wrong with a row, in one column. */
export const importRowFaults = [
  'missing',
  'too-long',
  'not-a-line',
  /** It would compute in a spreadsheet. */
  'formula',
  'bad-kind',
  'bad-date',
  'bad-email',
  'bad-role',
  /** An earlier row is about the same. */
  'twice',
  'unknown-partner',
  'partner-gone',
  /** Becoming a key partner is decided, with a reason; a file cannot do it. */
  'other-kind',
  /** What a member may do is not changed by a file. */
  'other-role',
] as const

const importOutcomes = ['new', 'changed', 'unchanged', 'error'] as const

export const importRowSchema = z.object({
  /** In the file, from 1; the first row has the names of the columns. */
  row: z.int(),
  /** The acronym of the partner or the address of the person, as far as it can be read. */
  subject: z.string(),
  outcome: z.enum(importOutcomes),
  /** What it says from then on, by column. */
  changes: z.array(z.object({ column: z.string(), value: z.string() })),
  errors: z.array(z.object({ column: z.string(), code: z.enum(importRowFaults) })),
})
export type ImportRow = z.infer<typeof importRowSchema>

export const importResultSchema = z
  .object({
    fault: z.object({ code: z.enum(importFileFaults), column: z.string() }).nullable(),
    rows: z.array(importRowSchema),
    /** Of what the rows would do; sent with the file when it is to be done, so that it is that and nothing else. */
    digest: z.string(),
    applied: z.boolean(),
    /** Invitations that were made, each link for the one time that it is shown. */
    links: z.array(z.object({ email: z.string(), link: z.string() })),
  })
  .meta({ id: 'ImportResult' })
export type ImportResult = z.infer<typeof importResultSchema>

export const importQuerySchema = z.union([
  z.object({ preview: z.literal('true') }).strict(),
  z.object({ digest: z.string().regex(/^[\da-f]{64}$/) }).strict(),
])
