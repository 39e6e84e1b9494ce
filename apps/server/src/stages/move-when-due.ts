import { dueMove } from '@plenum/domain/stage-plan'
import type { ThemeId } from '@plenum/schema/id'
import { announceTheme } from '../announce-theme.ts'
import { lockTheme } from '../db/lock-theme.ts'
import type { ServerDeps } from '../server-deps.ts'
import type { VersionDesk } from '../versions/version-desk.ts'
import { moveTheme } from './move-theme.ts'
import { openMoves } from './planned-moves.ts'
import { lacksStageVersion, takeMissingStageVersion, takeStageVersion } from './stage-version.ts'

export type DueDeps = Pick<ServerDeps, 'db' | 'clock' | 'accessBus' | 'liveBus'> & {
  versions: VersionDesk
  /** Notes what went wrong and is tried again later. */
  note(this: void, error: unknown, what: string): void
}

/**
 * Makes the moves whose time has come, of all themes, each once however many processes ask at the same time: a theme is
 * locked while its plan is read and its move made. After a stop several moves of one theme may be due: they are made in
 * their order, each with its version. Rejects with the first failure, after it has tried all.
 */
export async function moveWhenDue(deps: DueDeps): Promise<void> {
  const due = await deps.db
    .selectFrom('planned_move')
    .innerJoin('theme', 'theme.id', 'planned_move.theme_id')
    .select('planned_move.theme_id')
    .distinct()
    .where('planned_move.state', '=', 'open')
    .where('planned_move.hard', '=', 1)
    .where('planned_move.at', '<=', deps.clock.now())
    .where('theme.deleted_at', 'is', null)
    .execute()
  const failures: unknown[] = []
  for (const { theme_id: themeId } of due) {
    try {
      while (await makeOne(deps, themeId));
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}

/**
 * Whether to look again: one was made, or another process has made one and its version is still to come. What cannot be
 * taken is noted and does not hold up a move.
 */
async function makeOne(deps: DueDeps, themeId: ThemeId): Promise<boolean> {
  const failed = (error: unknown) => deps.note(error, 'a stage has no version yet')
  const hasVersion = await takeMissingStageVersion(deps, themeId).then(
    () => true,
    (error: unknown) => {
      failed(error)
      return false
    },
  )
  const moved = await deps.db.transaction().execute(async (transaction) => {
    const { programmeId, stage, round } = await lockTheme(transaction, themeId)
    const now = deps.clock.now()
    const due = dueMove({ stage, round }, await openMoves(transaction, themeId), now)
    if (due === null) return null
    if (hasVersion && (await lacksStageVersion(transaction, themeId))) return 'not-yet'
    const { from, to } = due
    const made = await moveTheme(transaction, { programmeId, themeId, from, to, by: null, deadline: null }, now)
    return made ? { programmeId } : null
  })
  if (moved === null) return false
  if (moved === 'not-yet') return true
  announceTheme(deps, moved.programmeId, themeId)
  await takeStageVersion(deps.versions, themeId, null).catch(failed)
  return true
}
