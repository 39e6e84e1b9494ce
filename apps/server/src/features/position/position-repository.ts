import { type Stance, stances } from '@plenum/schema/position'
import type { PartnerId } from '@plenum/schema/id'
import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../../db/tables.ts'

export type AnswerRow = {
  partnerId: PartnerId
  state: 'draft' | 'submitted' | 'silent'
  onRequest: boolean
  submittedAt: number | null
  /** Name of who submitted it. */
  by: string | null
}

export type PositionRow = {
  partnerId: PartnerId
  recommendationId: string
  stance: Stance
  statement: string
  revision: number
}

const stateColumn = z.enum(['draft', 'submitted', 'silent'])
const stanceColumn = z.enum(stances)

export async function answersIn(db: Kysely<Tables>, validationId: string): Promise<AnswerRow[]> {
  const rows = await db
    .selectFrom('answer')
    .leftJoin('person', 'person.id', 'answer.submitted_by')
    .selectAll('answer')
    .select('person.name')
    .where('validation_id', '=', validationId)
    .execute()
  return rows.map((row) => ({
    partnerId: row.partner_id,
    state: stateColumn.parse(row.state),
    onRequest: row.on_request === 1,
    submittedAt: row.submitted_at,
    by: row.name,
  }))
}

export async function findAnswer(
  db: Kysely<Tables>,
  validationId: string,
  partnerId: PartnerId,
): Promise<AnswerRow | null> {
  return (await answersIn(db, validationId)).find((answer) => answer.partnerId === partnerId) ?? null
}

export async function positionsIn(
  db: Kysely<Tables>,
  validationId: string,
  partnerId?: PartnerId,
): Promise<PositionRow[]> {
  let query = db.selectFrom('position').selectAll().where('validation_id', '=', validationId)
  if (partnerId !== undefined) query = query.where('partner_id', '=', partnerId)
  return (await query.execute()).map(toPosition)
}

function toPosition(row: Selectable<Tables['position']>): PositionRow {
  return {
    partnerId: row.partner_id,
    recommendationId: row.recommendation_id,
    stance: stanceColumn.parse(row.stance),
    statement: row.statement,
    revision: row.revision,
  }
}
