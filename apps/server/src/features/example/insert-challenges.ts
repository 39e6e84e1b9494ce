import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import { localizedColumn } from '../../db/localized-column.ts'
import type { Tables } from '../../db/tables.ts'
import { newId } from '../../new-id.ts'
import { exampleChallenges } from './content/challenges.ts'
import type { ExampleTexts } from './example-texts.ts'
import { type ContentIds, named } from './insert-content.ts'

/** The challenges of the example, and in its recommendations the links to them and to the activities behind them. */
export async function insertChallenges(
  transaction: Transaction<Tables>,
  { programmeId, by, at }: { programmeId: ProgrammeId; by: PersonId; at: number },
  ids: ContentIds,
  recommendations: ExampleTexts['recommendations'],
): Promise<void> {
  for (const [index, challenge] of exampleChallenges.entries()) {
    const id = newId()
    const [partnerId = null] = named(ids.partnerIds, [challenge.partner])
    const [activityId = null] = named(ids.activityIds, [challenge.activity])
    await transaction
      .insertInto('challenge')
      .values({
        id,
        programme_id: programmeId,
        number: index + 1,
        title: localizedColumn(challenge.title),
        description: localizedColumn(challenge.description),
        partner_id: partnerId,
        activity_id: activityId,
        revision: 1,
        created_at: at,
        updated_at: at,
        removed_at: null,
      })
      .execute()
    const themeIds = named(ids.themeIds, challenge.themes)
    await transaction
      .insertInto('challenge_theme')
      .values(themeIds.map((theme_id) => ({ challenge_id: id, theme_id })))
      .execute()
    for (const key of challenge.answers) {
      const recommendation = recommendations.get(key)
      if (recommendation === undefined) throw new Error(`the example has no recommendation ${key}`)
      const [theme_id = ''] = named(ids.themeIds, [recommendation.theme])
      const source = { theme_id, recommendation_id: recommendation.id, thread_id: null, added_by: by }
      const { passage } = challenge
      await transaction
        .insertInto('source')
        .values([
          {
            ...source,
            id: newId(),
            activity_id: activityId,
            challenge_id: null,
            language: passage?.language ?? null,
            quote: passage?.quote ?? null,
            added_at: at + 2 * index,
          },
          {
            ...source,
            id: newId(),
            activity_id: null,
            challenge_id: id,
            language: null,
            quote: null,
            added_at: at + 2 * index + 1,
          },
        ])
        .execute()
    }
  }
}
