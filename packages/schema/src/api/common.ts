import { z } from 'zod'
import { errorCodes } from '../error-code.ts'
import { languages } from '../language.ts'

export const languageSchema = z.enum(languages)

const localizedField = (max: number) => z.string().trim().max(max)

/** A text per language; refuses one without any. `max` counts UTF-16 code units. */
export const localizedTextSchema = (max: number) =>
  z
    .object({
      nl: localizedField(max).optional(),
      fr: localizedField(max).optional(),
      de: localizedField(max).optional(),
      en: localizedField(max).optional(),
    })
    .strict()
    .refine((text) => Object.values(text).some((value) => value !== undefined && value !== ''), {
      message: 'at least one language is needed',
    })

/** As `localizedTextSchema`, and may be empty. */
export const optionalLocalizedTextSchema = (max: number) =>
  z
    .object({
      nl: localizedField(max).optional(),
      fr: localizedField(max).optional(),
      de: localizedField(max).optional(),
      en: localizedField(max).optional(),
    })
    .strict()

/** ISO 8601 in UTC. */
export const timeSchema = z.iso.datetime()

export const idSchema = z.string().regex(/^[\w-]{1,64}$/, { message: 'is not an id' })

/** A line of text: no control characters, of which PostgreSQL cannot even store the first. */
export const lineSchema = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, { message: 'must be one line of text' })

/** Several lines of plain text: no control characters but line feed and tab. Markup in it is shown as it was typed. */
export const plainTextSchema = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}]*$|^(?:[^\p{Cc}]|\n|\t)*$/u, { message: 'must be plain text' })

/** http(s) only: a link that a page shows must not be able to run anything. */
export const webAddressSchema = z
  .url()
  .max(2000)
  .refine((value) => /^https?:\/\//i.test(value), { message: 'must begin with http:// or https://' })

/** RFC 9457 problem details with a stable `code`; `fields` names what was wrong where. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(errorCodes),
    detail: z.string().optional(),
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    /** With `changed-meanwhile`: the record as it is now, in the shape in which it is read. */
    current: z.unknown().optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof problemSchema>

/** Lists are paged by an opaque cursor; `next` is null on the last page. */
export const pageQuerySchema = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})
export const pageSchema = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() })
export type Page<Item> = { items: Item[]; next: string | null }
