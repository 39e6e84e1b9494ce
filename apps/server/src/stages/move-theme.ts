import type { StagePosition } from '@plenum/domain/stage-move'
import type { PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import { appendAudit } from '../audit/append-audit.ts'
import { sealDrafts, sealedStages } from '../db/seal-drafts.ts'
import type { Tables } from '../db/tables.ts'
import { tell } from '../notices/tell.ts'
import { closeValidation, openValidation } from '../positions/validations.ts'
import { newestVersion } from '../versions/newest-version.ts'
import { settleMoves } from './planned-moves.ts'

export type StageMove = {
  programmeId: ProgrammeId
  themeId: ThemeId
  from: StagePosition
  to: StagePosition
  /** Null: the schedule. */
  by: PersonId | null
  /** Milliseconds; when something is planned next, its time is the deadline instead. */
  deadline: number | null
}

/**
 * Moves a theme along its stages: its drafts are sealed or opened, its schedule goes on from there, and the audit log
 * tells of it. Validation begins and ends with it. Only from exactly `from`, so that of two movers at once one wins; false for the other.
 */
export async function moveTheme(transaction: Transaction<Tables>, move: StageMove, now: number): Promise<boolean> {
  const { programmeId, themeId, from, to, by } = move
  if (!(await updatePosition(transaction, themeId, from, to, now))) return false
  await closeValidation(transaction, { programmeId, themeId, by }, now)
  if (to.stage === 'validation') await openValidation(transaction, programmeId, themeId, now)
  const left = await settleMoves(transaction, themeId, to.stage, now)
  const deadline = left[0]?.at ?? move.deadline
  // Nobody takes a version of a theme while it is being moved: the next one is of this stage.
  const moved_after_version = (await newestVersion(transaction, themeId))?.number ?? 0
  await transaction.updateTable('theme').set({ deadline, moved_after_version }).where('id', '=', themeId).execute()
  await sealDrafts(transaction, themeId, sealedStages.includes(to.stage) ? now : null)
  const detail = { from, to, deadline: deadline === null ? null : new Date(deadline).toISOString() }
  await appendAudit(transaction, { programmeId, personId: by, action: 'stage-moved', themeId, detail }, now)
  const what = { kind: 'stage-moved', ...to, deadline } as const
  await tell(transaction, { programmeId, themeId, by, at: now, what })
  return true
}

async function updatePosition(
  transaction: Transaction<Tables>,
  themeId: ThemeId,
  from: StagePosition,
  to: StagePosition,
  now: number,
): Promise<boolean> {
  const moved = await transaction
    .updateTable('theme')
    .set({ stage: to.stage, round: to.round, updated_at: now })
    .where('id', '=', themeId)
    .where('stage', '=', from.stage)
    .where('round', '=', from.round)
    .where('deleted_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return moved !== undefined
}
