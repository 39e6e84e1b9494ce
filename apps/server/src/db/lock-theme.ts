import type { ProgrammeId, ThemeId } from '@plenum/schema/id'
import { type Stage, stages } from '@plenum/schema/stage'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { Tables } from './tables.ts'
import { notFound } from '../not-found.ts'

const stageColumn = z.enum(stages)

/**
 * Makes transactions over one theme take turns until the first of them ends, as `lockProgramme` does over a programme;
 * where both are locked the theme is locked first. Refuses with 'not-found' when the theme is gone.
 */
export async function lockTheme(
  transaction: Transaction<Tables>,
  themeId: ThemeId,
): Promise<{ programmeId: ProgrammeId; stage: Stage; round: number }> {
  const row = await transaction
    .updateTable('theme')
    .set((eb) => ({ id: eb.ref('id') }))
    .where('id', '=', themeId)
    .where('deleted_at', 'is', null)
    .returning(['programme_id', 'stage', 'round'])
    .executeTakeFirst()
  if (row === undefined) throw notFound()
  return { programmeId: row.programme_id, stage: stageColumn.parse(row.stage), round: row.round }
}
