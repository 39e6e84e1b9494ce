import type { Positions, setPositionSchema } from '@plenum/schema/api/position'
import type { PartnerId, PersonId, ThemeId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { languagesOfProgramme } from '../../db/languages-of-programme.ts'
import type { Tables } from '../../db/tables.ts'
import { notFound } from '../../not-found.ts'
import { recommendationsOfVersion } from '../../positions/recommendations-of-version.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { type Recording, requireRecording } from './position-context.ts'
import { findAnswer, positionsIn } from './position-repository.ts'
import { readPositions } from './read-positions.ts'

export type PositionPlace = { themeId: ThemeId; partnerId: PartnerId; recommendationId: string }

/**
 * Says what a partner thinks of one recommendation; nobody else sees it before the whole answer is submitted. Refuses as
 * `requireRecording` does; with 'not-found' for what is no recommendation of the version; with 'conflict' what was
 * submitted, what another changed meanwhile, and an organiser where the partner has begun itself.
 */
export async function recordPosition(
  deps: ServerDeps,
  personId: PersonId,
  { themeId, partnerId, recommendationId }: PositionPlace,
  { versionId, stance, statement, revision }: z.output<typeof setPositionSchema>,
): Promise<Positions> {
  await deps.db.transaction().execute(async (transaction) => {
    const recording = await requireRecording(transaction, deps, personId, { themeId, partnerId, versionId })
    await requireRecommendation(transaction, recording, recommendationId)
    await beginAnswer(transaction, recording, partnerId)
    const { validation } = recording
    const known = (await positionsIn(transaction, validation.id, partnerId)).find(
      (position) => position.recommendationId === recommendationId,
    )
    if (known?.stance === stance && known.statement === statement) return
    if ((known?.revision ?? 0) !== revision) {
      throw new AppError('conflict', 'This position was changed by somebody else meanwhile. Read it again.')
    }
    const values = {
      stance,
      statement,
      revision: revision + 1,
      updated_at: deps.clock.now(),
      updated_by: personId,
    }
    await transaction
      .insertInto('position')
      .values({ validation_id: validation.id, partner_id: partnerId, recommendation_id: recommendationId, ...values })
      .onConflict((conflict) =>
        conflict.columns(['validation_id', 'partner_id', 'recommendation_id']).doUpdateSet(values),
      )
      .execute()
  })
  return readPositions(deps, personId, themeId)
}

/**
 * The answer that is being written, if need be begun. One that the partner itself has begun is its own: an organiser
 * neither sees nor changes it. What an organiser has begun, its representative takes over.
 */
export async function beginAnswer(
  transaction: Transaction<Tables>,
  { validation, represents }: Recording,
  partnerId: PartnerId,
): Promise<void> {
  const answer = await findAnswer(transaction, validation.id, partnerId)
  if (answer?.state === 'submitted') {
    throw new AppError('conflict', 'The answer was submitted. Withdraw it to change it.')
  }
  if (answer !== null && !answer.onRequest && !represents) {
    throw new AppError('conflict', 'The partner has begun to answer itself.')
  }
  await transaction
    .insertInto('answer')
    .values({
      validation_id: validation.id,
      partner_id: partnerId,
      state: 'draft',
      on_request: represents ? 0 : 1,
      submitted_at: null,
      submitted_by: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['validation_id', 'partner_id']).doUpdateSet({ on_request: represents ? 0 : 1 }),
    )
    .execute()
}

async function requireRecommendation(
  transaction: Transaction<Tables>,
  { access, versionId }: Recording,
  recommendationId: string,
): Promise<void> {
  const order = await languagesOfProgramme(transaction, access.theme.programmeId)
  const all = await recommendationsOfVersion(transaction, access.theme.id, versionId, order)
  if (!all.some(({ id }) => id === recommendationId)) throw notFound()
}
