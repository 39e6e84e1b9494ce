import { answerFaults } from '@plenum/domain/position'
import type { Positions } from '@plenum/schema/api/position'
import { stances } from '@plenum/schema/position'
import type { PartnerId, PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import { AppError } from '../../app-error.ts'
import { appendAudit } from '../../audit/append-audit.ts'
import { languagesOfProgramme } from '../../db/languages-of-programme.ts'
import type { Tables } from '../../db/tables.ts'
import { recommendationsOfVersion } from '../../positions/recommendations-of-version.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { type Recording, requireRecording } from './position-context.ts'
import { findAnswer, positionsIn } from './position-repository.ts'
import { readPositions } from './read-positions.ts'
import { beginAnswer } from './record-position.ts'

export type AnswerPlace = { themeId: ThemeId; partnerId: PartnerId; versionId: string }

const sentences = {
  missing: 'There is no position on this recommendation yet.',
  'no-statement': 'A reservation or an objection needs a statement.',
}

/**
 * From now on others see the partner's answer, as a whole. 'bad-request' names the recommendations without a position or
 * without the words that it needs; otherwise as `recordPosition`.
 */
export async function submitAnswer(deps: ServerDeps, personId: PersonId, place: AnswerPlace): Promise<Positions> {
  const { themeId, partnerId } = place
  const programmeId = await deps.db.transaction().execute(async (transaction) => {
    const recording = await requireRecording(transaction, deps, personId, place)
    const { access, validation, versionId, represents } = recording
    const order = await languagesOfProgramme(transaction, access.theme.programmeId)
    const recommendations = await recommendationsOfVersion(transaction, themeId, versionId, order)
    await beginAnswer(transaction, recording, partnerId)
    const given = await positionsIn(transaction, validation.id, partnerId)
    const faults = answerFaults(
      recommendations.map(({ id }) => id),
      new Map(given.map((position) => [position.recommendationId, position])),
    )
    if (faults.length > 0) {
      const fields = faults.map(({ recommendationId, fault }) => ({
        path: recommendationId,
        message: sentences[fault],
      }))
      throw new AppError('bad-request', 'The answer is not complete.', fields)
    }
    const now = deps.clock.now()
    await transaction
      .updateTable('answer')
      .set({ state: 'submitted', submitted_at: now, submitted_by: personId, on_request: represents ? 0 : 1 })
      .where('validation_id', '=', validation.id)
      .where('partner_id', '=', partnerId)
      .execute()
    const counts = stances.map((stance) => [stance, given.filter((position) => position.stance === stance).length])
    const detail = { ...(await about(transaction, recording, partnerId)), ...Object.fromEntries(counts) }
    const entry = { programmeId: access.theme.programmeId, personId, themeId, detail }
    await appendAudit(transaction, { ...entry, action: 'answer-submitted' }, now)
    return access.theme.programmeId
  })
  announce(deps, programmeId, themeId)
  return readPositions(deps, personId, themeId)
}

/** Takes back an answer that was submitted, to change it; by who may record it, while the validation lasts. */
export async function withdrawAnswer(deps: ServerDeps, personId: PersonId, place: AnswerPlace): Promise<Positions> {
  const { themeId, partnerId } = place
  const programmeId = await deps.db.transaction().execute(async (transaction) => {
    const recording = await requireRecording(transaction, deps, personId, place)
    const { access, validation, represents } = recording
    const answer = await findAnswer(transaction, validation.id, partnerId)
    if (answer?.state !== 'submitted') throw new AppError('conflict', 'There is no submitted answer to withdraw.')
    if (!answer.onRequest && !represents) {
      throw new AppError('not-allowed', 'The partner has answered itself; it withdraws itself.')
    }
    await transaction
      .updateTable('answer')
      .set({ state: 'draft', submitted_at: null, submitted_by: null })
      .where('validation_id', '=', validation.id)
      .where('partner_id', '=', partnerId)
      .execute()
    const detail = await about(transaction, recording, partnerId)
    const entry = { programmeId: access.theme.programmeId, personId, themeId, detail }
    await appendAudit(transaction, { ...entry, action: 'answer-withdrawn' }, deps.clock.now())
    return access.theme.programmeId
  })
  announce(deps, programmeId, themeId)
  return readPositions(deps, personId, themeId)
}

async function about(transaction: Transaction<Tables>, { represents }: Recording, partnerId: PartnerId) {
  const { acronym } = await transaction
    .selectFrom('partner')
    .select('acronym')
    .where('id', '=', partnerId)
    .executeTakeFirstOrThrow()
  return { partner: acronym, onRequest: !represents }
}

function announce({ liveBus }: ServerDeps, programmeId: ProgrammeId, themeId: ThemeId): void {
  liveBus.publish({ programmeId }, { type: 'positions', programmeId, themeId })
}
