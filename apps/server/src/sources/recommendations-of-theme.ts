import { numbering, recommendationsOf } from '@plenum/document/recommendations'
import type { TrailRecommendation } from '@plenum/schema/api/challenge'
import type { DocumentId, ThemeId } from '@plenum/schema/id'
import { type Language, languages } from '@plenum/schema/language'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { numbersOfTheme } from '../db/numbers-of-theme.ts'
import type { Tables } from '../db/tables.ts'
import type { DraftDesk } from '../sync/draft-desk.ts'

export type RecommendationsReader = {
  /** The recommendations of a theme's present drafts, those of the first of `order` first. */
  read(themeId: ThemeId, order: readonly Language[]): Promise<TrailRecommendation[]>
}

type Titles = { id: string; title: string }[]

const languageColumn = z.enum(languages)
/** Ids and titles of as many drafts as a large programme has; each is a few kilobytes. */
const maxKept = 200

/** Reads each state of a draft once: a programme's whole trail is asked for again whenever one of its texts rests. */
export function createRecommendationsReader(db: Kysely<Tables>, desk: DraftDesk): RecommendationsReader {
  const kept = new Map<DocumentId, { head: number; titles: Titles }>()

  async function titlesOf(documentId: DocumentId, head: number): Promise<Titles> {
    const known = kept.get(documentId)
    if (known?.head === head) return known.titles
    const draft = (await desk.read(documentId)) ?? { type: 'doc' }
    const titles = recommendationsOf(draft)
      // Without an id, or there twice after a merge: not to be referred to yet.
      .filter(({ id }) => id !== '' && !/~\d+$/.test(id))
      .map(({ id, title }) => ({ id, title }))
    kept.delete(documentId)
    kept.set(documentId, { head, titles })
    for (const oldest of [...kept.keys()].slice(0, -maxKept)) kept.delete(oldest)
    return titles
  }

  return {
    async read(themeId, order) {
      const rows = await db
        .selectFrom('draft')
        .innerJoin('document', 'document.id', 'draft.document_id')
        .select(['draft.document_id', 'draft.language', 'document.head_seq'])
        .where('draft.theme_id', '=', themeId)
        .execute()
      const rank = (language: Language) => (order.includes(language) ? order.indexOf(language) : order.length)
      const drafts = rows
        .map((row) => ({ ...row, language: languageColumn.parse(row.language) }))
        .toSorted((a, b) => rank(a.language) - rank(b.language))
      const found = new Map<string, TrailRecommendation['texts']>()
      for (const { document_id, language, head_seq } of drafts) {
        for (const { id, title } of await titlesOf(document_id, head_seq)) {
          found.set(id, [...(found.get(id) ?? []), { language, title }])
        }
      }
      const numberOf = numbering(await numbersOfTheme(db, themeId))
      return [...found].map(([id, texts]) => ({ id, number: numberOf(id), texts }))
    },
  }
}
