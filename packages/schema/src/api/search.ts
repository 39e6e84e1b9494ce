import { z } from 'zod'
import { languages } from '../language.ts'
import { maxQuery, searchKinds } from '../search.ts'
import { idSchema, optionalLocalizedTextSchema } from './common.ts'

/** A piece of text; `hit`: these are the words that were asked for. */
const pieceSchema = z.object({ text: z.string(), hit: z.boolean() })
export type SearchPiece = z.infer<typeof pieceSchema>

export const searchHitSchema = z
  .object({
    kind: z.enum(searchKinds),
    /** Of the document, version, entry of a thread, theme, activity, event, partner or challenge. */
    id: z.string(),
    programme: z.object({ id: z.string(), name: optionalLocalizedTextSchema(Number.MAX_SAFE_INTEGER) }),
    /** In which theme; null for what belongs to the programme as a whole. */
    theme: z.object({ id: z.string(), title: optionalLocalizedTextSchema(Number.MAX_SAFE_INTEGER) }).nullable(),
    /** Of the words shown; null where it is not known. */
    language: z.enum(languages).nullable(),
    /** Of the record, or of the recommendation or section of a text; may be empty. */
    title: z.array(pieceSchema),
    passage: z.array(pieceSchema),
    /** Of a comment. */
    thread: z.object({ id: z.string(), language: z.enum(languages).nullable(), author: z.string() }).nullable(),
    /** Of a version. */
    version: z.object({ number: z.int(), label: z.string(), final: z.boolean() }).nullable(),
    /** When it was said or taken, or begins. */
    at: z.string().nullable(),
  })
  .meta({ id: 'SearchHit' })
export type SearchHit = z.infer<typeof searchHitSchema>

export const searchQuerySchema = z.object({
  q: z.string().max(maxQuery),
  kind: z.enum(searchKinds).optional(),
  programmeId: idSchema.optional(),
  /** Of who searches: a record that was found in several is shown in it, and what only fits another comes last. */
  language: z.enum(languages).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
