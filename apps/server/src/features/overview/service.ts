import type { Overview, ThemeOverview } from '@plenum/schema/api/overview'
import { languages } from '@plenum/schema/language'
import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import { type Stage, stages } from '@plenum/schema/stage'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import { readLocalized } from '../../db/localized-column.ts'
import type { Tables } from '../../db/tables.ts'
import { expectedPartners } from '../../positions/expected-partners.ts'
import { submittedPartners, validationsOf } from '../../positions/validations.ts'
import { requireOrganiser } from '../../programme-access.ts'
import { awaitedPartners } from '../../rounds/awaited-partners.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { countThreads } from '../../stages/count-threads.ts'
import { openMoves } from '../../stages/planned-moves.ts'
import { contributionsIn, draftDaysIn, draftsIn, themesIn } from './repository.ts'
import { weeksOf } from './weeks.ts'

const stageColumn = z.enum(stages)
const languageColumn = z.enum(languages)

type Theme = Selectable<Tables['theme']> & { stage: Stage }

/** Where every theme stands and what is missing, and what was done in the last year; organisers read it. */
export async function readOverview(deps: ServerDeps, personId: PersonId, programmeId: ProgrammeId): Promise<Overview> {
  const { db } = deps
  await requireOrganiser(db, personId, programmeId)
  const { time_zone: timeZone } = await db
    .selectFrom('programme')
    .select('time_zone')
    .where('id', '=', programmeId)
    .executeTakeFirstOrThrow()
  const drafts = await draftsIn(db, programmeId)
  const themes: ThemeOverview[] = []
  for (const row of await themesIn(db, programmeId)) {
    const theme = { ...row, stage: stageColumn.parse(row.stage) }
    const own = drafts.filter((draft) => draft.theme_id === theme.id)
    themes.push({
      themeId: theme.id,
      title: readLocalized(theme.title),
      stage: theme.stage,
      round: theme.round,
      deadline: theme.deadline === null ? null : new Date(theme.deadline).toISOString(),
      next: await nextMove(deps, theme),
      drafts: own.map(({ language, recommendations, words }) => ({
        language: languageColumn.parse(language),
        recommendations,
        words,
      })),
      threads: await countThreads(db, theme.id),
      finished: await finishedRound(deps, theme),
      positions: await givenPositions(deps, theme),
    })
  }
  const done = [await draftDaysIn(db, programmeId), await contributionsIn(db, programmeId)] as const
  return { themes, weeks: weeksOf(...done, { now: deps.clock.now(), timeZone }) }
}

async function nextMove({ db }: ServerDeps, theme: Theme): Promise<ThemeOverview['next']> {
  const [move] = await openMoves(db, theme.id)
  return move === undefined ? null : { to: move.to, at: new Date(move.at).toISOString(), hard: move.hard }
}

async function finishedRound({ db }: ServerDeps, theme: Theme): Promise<ThemeOverview['finished']> {
  if (theme.stage !== 'review') return null
  const partners = await awaitedPartners(db, {
    id: theme.id,
    programmeId: theme.programme_id,
    round: theme.round,
    openToStakeholders: theme.open_to_stakeholders === 1,
    roundOpenToStakeholders: theme.round_open_to_stakeholders === 1,
  })
  const missing = partners.filter(({ finished }) => finished === null).map(({ acronym }) => acronym)
  return { expected: partners.length, missing }
}

async function givenPositions({ db }: ServerDeps, theme: Theme): Promise<ThemeOverview['positions']> {
  if (theme.stage !== 'validation') return null
  const open = (await validationsOf(db, theme.id)).find(({ closedAt }) => closedAt === null)
  const submitted = open === undefined ? new Set<string>() : await submittedPartners(db, open.id)
  const expected = await expectedPartners(db, theme.id)
  const missing = expected.filter(({ id }) => !submitted.has(id)).map(({ acronym }) => acronym)
  return { expected: expected.length, missing }
}
