import type { PartnerId, PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import { stances } from '@plenum/schema/position'
import type { Transaction } from 'kysely'
import { appendAudit } from '../../audit/append-audit.ts'
import type { Tables } from '../../db/tables.ts'
import { recommendationsOfVersion } from '../../positions/recommendations-of-version.ts'
import { validationsOf, versionOfValidation } from '../../positions/validations.ts'
import type { ExampleAnswer } from './content/content-types.ts'
import { exampleProgramme } from './content/programme.ts'

export type AnswerPlace = { programmeId: ProgrammeId; themeId: ThemeId; partnerId: PartnerId; personId: PersonId }

/** An answer that was submitted in the validation that is open. Throws for one that is not whole. */
export async function insertAnswer(
  transaction: Transaction<Tables>,
  { programmeId, themeId, partnerId, personId }: AnswerPlace,
  { by, positions }: ExampleAnswer,
  now: number,
): Promise<void> {
  const validation = (await validationsOf(transaction, themeId)).at(-1)
  const version = validation === undefined ? null : await versionOfValidation(transaction, themeId, validation)
  if (validation === undefined || version === null) throw new Error('a position of the example on no version')
  const onRequest = by === 'organiser'
  const answer = {
    state: 'submitted',
    on_request: onRequest ? 1 : 0,
    submitted_at: now,
    submitted_by: personId,
  } as const
  const place = { validation_id: validation.id, partner_id: partnerId }
  await transaction
    .insertInto('answer')
    .values({ ...place, ...answer })
    .execute()
  const found = await recommendationsOfVersion(transaction, themeId, version.id, exampleProgramme.languages)
  if (found.length !== positions.length) throw new Error('an answer of the example is not whole')
  const rows = found.map(({ id }, index) => {
    const [stance = 'abstain', statement = ''] = positions[index] ?? []
    return { ...place, recommendation_id: id, stance, statement, revision: 1, updated_at: now, updated_by: personId }
  })
  await transaction.insertInto('position').values(rows).execute()
  const { acronym } = await transaction
    .selectFrom('partner')
    .select('acronym')
    .where('id', '=', partnerId)
    .executeTakeFirstOrThrow()
  const counts = stances.map((stance) => [stance, rows.filter((row) => row.stance === stance).length])
  const detail = { partner: acronym, onRequest, ...Object.fromEntries(counts) }
  await appendAudit(transaction, { programmeId, personId, action: 'answer-submitted', themeId, detail }, now)
}
