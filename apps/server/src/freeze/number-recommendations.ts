import type { ThemeId } from '@plenum/schema/id'
import type { Language } from '@plenum/schema/language'
import type { Transaction } from 'kysely'
import { languagesOfProgramme } from '../db/languages-of-programme.ts'
import type { Tables } from '../db/tables.ts'
import type { TakenVersion } from '../versions/take-version.ts'

export type RecommendationNumber = { recommendationId: string; number: number }

/**
 * Gives every recommendation of a frozen version that has none its permanent number: in the order of the text, first
 * that of the programme's first language that the theme has, then what only others have. A number once given stays, also
 * when its recommendation is gone. Returns those of the recommendations in this version, in the order of their numbers.
 */
export async function numberRecommendations(
  transaction: Transaction<Tables>,
  { themeId, programmeId, drafts }: TakenVersion,
): Promise<RecommendationNumber[]> {
  const inOrder = recommendationsInOrder(drafts, await languagesOfProgramme(transaction, programmeId))
  const known = await numbersOf(transaction, themeId)
  let last = Math.max(0, ...known.values())
  const added = inOrder.filter((id) => !known.has(id)).map((id) => ({ id, number: ++last }))
  if (added.length > 0) {
    await transaction
      .insertInto('recommendation_number')
      .values(added.map(({ id, number }) => ({ theme_id: themeId, recommendation_id: id, number })))
      .execute()
  }
  for (const { id, number } of added) known.set(id, number)
  return inOrder
    .map((recommendationId) => ({ recommendationId, number: known.get(recommendationId) ?? 0 }))
    .toSorted((a, b) => a.number - b.number)
}

async function numbersOf(transaction: Transaction<Tables>, themeId: ThemeId): Promise<Map<string, number>> {
  const rows = await transaction
    .selectFrom('recommendation_number')
    .select(['recommendation_id', 'number'])
    .where('theme_id', '=', themeId)
    .execute()
  return new Map(rows.map((row) => [row.recommendation_id, row.number]))
}

/**
 * `languages` are the programme's, the first one first; a draft in another comes last. Of two recommendations with one id
 * only the first can be meant by it: the reader's `id~2` is of this one draft.
 */
function recommendationsInOrder(drafts: TakenVersion['drafts'], languages: readonly Language[]): string[] {
  const rank = (language: Language) => (languages.includes(language) ? languages.indexOf(language) : languages.length)
  const sorted = drafts.toSorted((a, b) => rank(a.language) - rank(b.language))
  const ids = sorted.flatMap(({ recommendationIds }) => recommendationIds)
  return [...new Set(ids.filter((id) => id !== '' && !/~\d+$/.test(id)))]
}
