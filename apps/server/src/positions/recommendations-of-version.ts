import type { DraftNode } from '@plenum/document/draft-node'
import { recommendationsOf } from '@plenum/document/recommendations'
import { type Language, languages } from '@plenum/schema/language'
import type { ThemeId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { numbersOfTheme } from '../db/numbers-of-theme.ts'
import type { Tables } from '../db/tables.ts'
import { unpackText } from '../versions/packed.ts'

export type VersionRecommendation = {
  id: string
  number: number
  texts: { language: Language; title: string; statement: string }[]
  /** Equal when the recommendation reads the same in every language, by everything that is in it. */
  content: string
}

const languageColumn = z.enum(languages)

/**
 * The recommendations of a version over all its languages, in the order of the text: first those of the first of
 * `order`. Of two with one id the first is meant, as with the numbers of a final version.
 */
export async function recommendationsOfVersion(
  db: Kysely<Tables>,
  themeId: ThemeId,
  versionId: string,
  order: readonly Language[],
): Promise<VersionRecommendation[]> {
  const permanent = await numbersOfTheme(db, themeId)
  const rows = await db
    .selectFrom('version_draft')
    .select(['language', 'content'])
    .where('version_id', '=', versionId)
    .execute()
  const rank = (language: Language) => (order.includes(language) ? order.indexOf(language) : order.length)
  const drafts = rows
    .map((row) => ({ language: languageColumn.parse(row.language), content: row.content }))
    .toSorted((a, b) => rank(a.language) - rank(b.language))
  const found = new Map<string, VersionRecommendation>()
  for (const { language, content } of drafts) {
    const draft = JSON.parse(unpackText(content)) as DraftNode
    for (const { id, number, title, statementText, blockIndex } of recommendationsOf(draft, permanent)) {
      if (id === '' || /~\d+$/.test(id)) continue
      const known = found.get(id) ?? { id, number, texts: [], content: '' }
      known.texts.push({ language, title, statement: statementText })
      known.content += `${language} ${JSON.stringify(draft.content?.[blockIndex])}\n`
      found.set(id, known)
    }
  }
  return [...found.values()]
}
