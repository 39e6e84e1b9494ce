import { planAfter, type PlannedMove } from '@plenum/domain/stage-plan'
import type { PersonId, ThemeId } from '@plenum/schema/id'
import { type Stage, stages } from '@plenum/schema/stage'
import type { Kysely, Transaction } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../db/tables.ts'
import { newId } from '../new-id.ts'

export type StoredMove = PlannedMove & { id: string }

const stageColumn = z.enum(stages)

/** What is planned for a theme and neither made nor dropped, the next one first. */
export async function openMoves(db: Kysely<Tables>, themeId: ThemeId): Promise<StoredMove[]> {
  const rows = await db
    .selectFrom('planned_move')
    .select(['id', 'to_stage', 'at', 'hard'])
    .where('theme_id', '=', themeId)
    .where('state', '=', 'open')
    .orderBy('at')
    .execute()
  return rows.map(({ id, to_stage, at, hard }) => ({ id, to: stageColumn.parse(to_stage), at, hard: hard === 1 }))
}

/** Puts a plan in the place of what was planned. Of a theme that is locked. */
export async function replaceMoves(
  transaction: Transaction<Tables>,
  themeId: ThemeId,
  plan: readonly PlannedMove[],
  by: PersonId,
  now: number,
): Promise<void> {
  await endMoves(transaction, await openMoves(transaction, themeId), 'dropped', now)
  if (plan.length === 0) return
  await transaction
    .insertInto('planned_move')
    .values(
      plan.map(({ to, at, hard }) => ({
        id: newId(),
        theme_id: themeId,
        to_stage: to,
        at,
        hard: hard ? (1 as const) : (0 as const),
        state: 'open',
        planned_by: by,
        planned_at: now,
        ended_at: null,
      })),
    )
    .execute()
}

/**
 * The theme, which is locked, has come to `stage`: the plan goes on from there, or falls away. Returns what is left.
 */
export async function settleMoves(
  transaction: Transaction<Tables>,
  themeId: ThemeId,
  stage: Stage,
  now: number,
): Promise<StoredMove[]> {
  const open = await openMoves(transaction, themeId)
  const left = planAfter(stage, open)
  const ended = open.filter((move) => !left.includes(move))
  const made = open[0]?.to === stage ? ended.slice(0, 1) : []
  await endMoves(transaction, made, 'made', now)
  await endMoves(
    transaction,
    ended.filter((move) => !made.includes(move)),
    'dropped',
    now,
  )
  return left
}

async function endMoves(
  transaction: Transaction<Tables>,
  moves: readonly StoredMove[],
  state: 'made' | 'dropped',
  now: number,
): Promise<void> {
  if (moves.length === 0) return
  await transaction
    .updateTable('planned_move')
    .set({ state, ended_at: now })
    .where(
      'id',
      'in',
      moves.map(({ id }) => id),
    )
    .execute()
}
