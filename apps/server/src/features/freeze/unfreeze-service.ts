import { stageAfterUnfreeze } from '@plenum/domain/freeze'
import type { FreezeState } from '@plenum/schema/api/freeze'
import type { PersonId, ThemeId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import { announceTheme } from '../../announce-theme.ts'
import { AppError } from '../../app-error.ts'
import { appendAudit } from '../../audit/append-audit.ts'
import { sealDrafts } from '../../db/seal-drafts.ts'
import type { Tables } from '../../db/tables.ts'
import { finishFreeze } from '../../freeze/finish-freeze.ts'
import { tell } from '../../notices/tell.ts'
import type { FreezeFeatureDeps } from './freeze-deps.ts'
import { readFreezeState } from './freeze-state.ts'
import { requireFreezer } from './require-freezer.ts'

/**
 * Reopens a theme: it goes on from the frozen text, and the frozen version stays. 'conflict' for a theme that is not
 * frozen.
 */
export async function unfreezeTheme(
  deps: FreezeFeatureDeps,
  personId: PersonId,
  themeId: ThemeId,
  reason: string,
): Promise<FreezeState> {
  const { theme } = await requireFreezer(deps, personId, themeId)
  await finishPresent(deps, themeId)
  await deps.db.transaction().execute(async (transaction) => {
    const now = deps.clock.now()
    const moved = await transaction
      .updateTable('theme')
      .set({ stage: stageAfterUnfreeze, deadline: null, updated_at: now })
      .where('id', '=', themeId)
      .where('stage', '=', 'frozen')
      .where('deleted_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (moved === undefined) throw new AppError('conflict', 'The theme is not final.')
    await requireFreezer({ db: transaction, clock: deps.clock }, personId, themeId)
    await sealDrafts(transaction, themeId, null)
    const from = await endFreeze(transaction, themeId, { at: now, by: personId, reason })
    const { programmeId } = theme
    const note = { programmeId, personId, action: 'theme-unfrozen', themeId, from, detail: { reason } } as const
    await appendAudit(transaction, note, now)
    const what = { kind: 'theme-reopened', stage: stageAfterUnfreeze } as const
    await tell(transaction, { programmeId, themeId, by: personId, at: now, what })
  })
  announceTheme(deps, theme.programmeId, themeId)
  return readFreezeState(deps, personId, themeId)
}

/** A freeze that was left half done gets its version before it ends; a fault in that must not keep the theme shut. */
async function finishPresent(deps: FreezeFeatureDeps, themeId: ThemeId): Promise<void> {
  const pending = await deps.db
    .selectFrom('freeze')
    .select('id')
    .where('theme_id', '=', themeId)
    .where('version_id', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (pending === undefined) return
  await finishFreeze(deps, pending.id).catch((error: unknown) => deps.note(error, 'a freeze ends without a version'))
}

/** @returns the number of the version that was frozen; null for a freeze without one */
async function endFreeze(
  transaction: Transaction<Tables>,
  themeId: ThemeId,
  { at, by, reason }: { at: number; by: PersonId; reason: string },
): Promise<number | null> {
  const ended = await transaction
    .updateTable('freeze')
    .set({ ended_at: at, ended_by: by, ended_reason: reason })
    .where('theme_id', '=', themeId)
    .where('ended_at', 'is', null)
    .returning('version_id')
    .executeTakeFirst()
  if (ended === undefined || ended.version_id === null) return null
  const version = await transaction
    .selectFrom('version')
    .select('number')
    .where('id', '=', ended.version_id)
    .executeTakeFirst()
  return version?.number ?? null
}
