import type { PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import type { Stage } from '@plenum/schema/stage'
import type { FreezeCheck } from '@plenum/schema/version'
import type { Transaction } from 'kysely'
import { appendAudit } from '../audit/append-audit.ts'
import { sealDrafts } from '../db/seal-drafts.ts'
import type { Tables } from '../db/tables.ts'
import { newId } from '../new-id.ts'
import { tell } from '../notices/tell.ts'
import { closeValidation } from '../positions/validations.ts'
import { settleMoves } from '../stages/planned-moves.ts'

/** What was not settled and is frozen all the same. */
export type Override = { check: FreezeCheck; count: number; reason: string }

export type NewFreeze = {
  programmeId: ProgrammeId
  themeId: ThemeId
  /** Where the theme stands, as far as the caller knows. */
  from: Stage
  by: PersonId
  label: string
}

/**
 * The instant from which a theme is final: in this one transaction it comes to `frozen`, its drafts are sealed, and both
 * are told in the audit log. The version and its proof follow (`finishFreeze`). `judge` is asked while the theme is
 * locked; what it throws undoes all. Returns the freeze's id, or null when the theme is no longer in `from`.
 */
export async function beginFreeze(
  transaction: Transaction<Tables>,
  { programmeId, themeId, from, by, label }: NewFreeze,
  judge: () => Promise<Override[]>,
  now: number,
): Promise<string | null> {
  const moved = await transaction
    .updateTable('theme')
    .set({ stage: 'frozen', deadline: null, updated_at: now })
    .where('id', '=', themeId)
    .where('stage', '=', from)
    .where('deleted_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (moved === undefined) return null
  const overrides = await judge()
  await closeValidation(transaction, { programmeId, themeId, by }, now)
  await settleMoves(transaction, themeId, 'frozen', now)
  await sealDrafts(transaction, themeId, now)
  const id = newId()
  await transaction
    .insertInto('freeze')
    .values({
      id,
      theme_id: themeId,
      at: now,
      by,
      label,
      overrides: JSON.stringify(overrides),
      version_id: null,
      ended_at: null,
      ended_by: null,
      ended_reason: null,
    })
    .execute()
  const detail = { stage: from, label, overrides }
  await appendAudit(transaction, { programmeId, personId: by, action: 'theme-frozen', themeId, detail }, now)
  await tell(transaction, { programmeId, themeId, by, at: now, what: { kind: 'theme-frozen' } })
  return id
}
