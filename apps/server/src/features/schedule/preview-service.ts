import { stageEffects } from '@plenum/domain/stage-effects'
import { moveStage } from '@plenum/domain/stage-move'
import { actorRoleOf } from '@plenum/domain/theme-actor'
import type { StagePreview } from '@plenum/schema/api/schedule'
import type { PersonId, ThemeId } from '@plenum/schema/id'
import { type ActorRole, programmeRoles, themeRoles } from '@plenum/schema/role'
import type { Stage } from '@plenum/schema/stage'
import { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { sealedStages } from '../../db/seal-drafts.ts'
import { notFound } from '../../not-found.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { countThreads } from '../../stages/count-threads.ts'
import { themeAccess } from '../../theme-access.ts'

const programmeRoleColumn = z.enum(programmeRoles)
const themeRoleColumn = z.enum(themeRoles).nullable()

/** What a move of the theme to this stage would do, for those who may move it. */
export async function previewStage(
  deps: ServerDeps,
  personId: PersonId,
  themeId: ThemeId,
  to: Stage,
): Promise<StagePreview> {
  const access = await themeAccess(deps, personId, themeId)
  if (access === null) throw notFound()
  if (!access.may('theme.manage')) {
    throw new AppError('not-allowed', 'Only an organiser of the programme may move a theme.')
  }
  const { theme } = access
  const position = moveStage({ stage: theme.stage, round: theme.round }, to)
  if (position === null) {
    throw new AppError('stage-move-refused', `A theme does not move from ${theme.stage} to ${to}.`)
  }
  const people = await peopleByRole(deps, themeId)
  const after = { ...theme, stage: to, roundOver: false }
  return {
    effects: stageEffects(theme, after)
      .filter(({ role }) => role !== 'public')
      .map((effect) => ({ ...effect, people: people.get(effect.role) ?? 0 })),
    round: position.round,
    seals: sealedStages.includes(to) && !sealedStages.includes(theme.stage),
    unanswered: (await countThreads(deps.db, themeId)).unanswered,
  }
}

async function peopleByRole({ db }: ServerDeps, themeId: ThemeId): Promise<Map<ActorRole, number>> {
  const rows = await db
    .selectFrom('theme')
    .innerJoin('programme_member', 'programme_member.programme_id', 'theme.programme_id')
    .leftJoin('theme_member', (join) =>
      join
        .onRef('theme_member.theme_id', '=', 'theme.id')
        .onRef('theme_member.person_id', '=', 'programme_member.person_id'),
    )
    .select((eb) => [
      'programme_member.role as programmeRole',
      'theme_member.role as themeRole',
      eb.fn.countAll<number>().as('people'),
    ])
    .where('theme.id', '=', themeId)
    .groupBy(['programme_member.role', 'theme_member.role'])
    .execute()
  const people = new Map<ActorRole, number>()
  for (const row of rows) {
    const role = actorRoleOf(programmeRoleColumn.parse(row.programmeRole), themeRoleColumn.parse(row.themeRole))
    people.set(role, (people.get(role) ?? 0) + Number(row.people))
  }
  return people
}
