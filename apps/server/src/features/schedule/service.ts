import { planFault } from '@plenum/domain/stage-plan'
import type { Schedule, setScheduleSchema } from '@plenum/schema/api/schedule'
import type { PersonId, ThemeId } from '@plenum/schema/id'
import type { z } from 'zod'
import { announceTheme } from '../../announce-theme.ts'
import { AppError } from '../../app-error.ts'
import { appendAudit } from '../../audit/append-audit.ts'
import { lockTheme } from '../../db/lock-theme.ts'
import { notFound } from '../../not-found.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { openMoves, replaceMoves } from '../../stages/planned-moves.ts'
import { themeAccess } from '../../theme-access.ts'

/** What is planned for a theme; every member of the programme may know. */
export async function readSchedule(deps: ServerDeps, personId: PersonId, themeId: ThemeId): Promise<Schedule> {
  const access = await themeAccess(deps, personId, themeId)
  if (access === null) throw notFound()
  const moves = await openMoves(deps.db, themeId)
  return {
    moves: moves.map(({ id, to, at, hard }) => ({ id, to, at: new Date(at).toISOString(), hard })),
    me: { mayPlan: access.may('theme.manage') },
  }
}

const sentences = {
  'not-a-move': 'A theme does not come to this stage after the one before.',
  'not-later': 'It must be later than the one before, and not in the past.',
  'too-many': 'So many moves cannot be planned.',
}

/**
 * Plans the moves of a theme in place of what was planned; the time of the first becomes its deadline. 'bad-request'
 * names the first move that cannot be.
 */
export async function setSchedule(
  deps: ServerDeps,
  personId: PersonId,
  themeId: ThemeId,
  { moves }: z.output<typeof setScheduleSchema>,
): Promise<Schedule> {
  const access = await themeAccess(deps, personId, themeId)
  if (access === null) throw notFound()
  if (!access.may('theme.manage')) {
    throw new AppError('not-allowed', 'Only an organiser of the programme may plan the stages of a theme.')
  }
  const plan = moves.map(({ to, at, hard }) => ({ to, at: Date.parse(at), hard }))
  await deps.db.transaction().execute(async (transaction) => {
    const { programmeId, stage } = await lockTheme(transaction, themeId)
    const now = deps.clock.now()
    const wrong = planFault(stage, plan, now)
    if (wrong !== null) {
      const field = wrong.fault === 'not-later' ? 'at' : 'to'
      const path = wrong.fault === 'too-many' ? 'moves' : `moves.${wrong.index}.${field}`
      throw new AppError('bad-request', sentences[wrong.fault], [{ path, message: sentences[wrong.fault] }])
    }
    await replaceMoves(transaction, themeId, plan, personId, now)
    const deadline = plan[0]?.at ?? null
    await transaction.updateTable('theme').set({ deadline, updated_at: now }).where('id', '=', themeId).execute()
    await appendAudit(transaction, { programmeId, personId, action: 'stages-planned', themeId, detail: { moves } }, now)
  })
  announceTheme(deps, access.theme.programmeId, themeId)
  return readSchedule(deps, personId, themeId)
}
