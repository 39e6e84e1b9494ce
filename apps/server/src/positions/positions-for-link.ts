import { stanceOfSilence } from '@plenum/domain/position'
import type { ProofLink } from '@plenum/proof/proof-link'
import type { Transaction } from 'kysely'
import type { Tables } from '../db/tables.ts'
import type { TakenVersion } from '../versions/take-version.ts'
import type { RecommendationNumber } from '../freeze/number-recommendations.ts'
import { validationsOf, versionOfValidation } from './validations.ts'

/**
 * What partners say of exactly this frozen version: of its last validation, if that was about the same text, by its
 * hash. In the order of acronyms, each partner's in the order of the numbers.
 */
export async function positionsForLink(
  transaction: Transaction<Tables>,
  { themeId, hash }: Pick<TakenVersion, 'themeId' | 'hash'>,
  numbers: readonly RecommendationNumber[],
): Promise<ProofLink['positions']> {
  const validation = (await validationsOf(transaction, themeId)).at(-1)
  if (validation === undefined) return []
  const version = await versionOfValidation(transaction, themeId, validation)
  if (version?.hash !== hash) return []
  const answers = await transaction
    .selectFrom('answer')
    .innerJoin('partner', 'partner.id', 'answer.partner_id')
    .select(['answer.partner_id', 'answer.state', 'partner.acronym'])
    .where('answer.validation_id', '=', validation.id)
    .where('answer.state', 'in', ['submitted', 'silent'])
    .orderBy('partner.acronym')
    .execute()
  const given = await transaction
    .selectFrom('position')
    .select(['partner_id', 'recommendation_id', 'stance', 'statement'])
    .where('validation_id', '=', validation.id)
    .execute()
  const positions = new Map(given.map((row) => [`${row.partner_id} ${row.recommendation_id}`, row]))
  return answers.flatMap(({ partner_id: partnerId, acronym, state }) =>
    numbers.flatMap(({ recommendationId }) => {
      const said = positions.get(`${partnerId} ${recommendationId}`)
      if (state === 'silent') {
        return [{ partnerId, acronym, recommendationId, stance: stanceOfSilence(validation.silence), statement: '' }]
      }
      if (said === undefined) return []
      return [{ partnerId, acronym, recommendationId, stance: said.stance, statement: said.statement }]
    }),
  )
}
