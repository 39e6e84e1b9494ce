import { moveStage } from '@plenum/domain/stage-move'
import type { Page } from '@plenum/schema/api/common'
import type { Theme, changeThemeSchema, createThemeSchema, moveStageSchema } from '@plenum/schema/api/theme'
import type { PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import type { Stage } from '@plenum/schema/stage'
import type { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { partnersOfProgramme } from '../../db/ids-of-programme.ts'
import { insertTheme } from '../../db/insert-theme.ts'
import { languagesOfProgramme } from '../../db/languages-of-programme.ts'
import { notFound } from '../../not-found.ts'
import { type PageQuery, readCursor, toPage } from '../../page-cursor.ts'
import { requireMember, requireOrganiser } from '../../programme-access.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { startDrafts } from '../../start-drafts.ts'
import {
  findTheme,
  markThemeDeleted,
  replaceLeads,
  themeKey,
  themesOf,
  updateStage,
  updateTheme,
} from './repository.ts'
import { announceTheme } from './announce-theme.ts'

export async function listThemes(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
  query: PageQuery,
): Promise<Page<Theme>> {
  await requireMember(deps.db, personId, programmeId)
  const after = readCursor(query.cursor, themeKey)
  const rows = await themesOf(deps.db, personId, programmeId, after, query.limit + 1, deps.clock.now())
  return toPage(
    rows,
    query.limit,
    (row) => row.key,
    (row) => row.theme,
  )
}

/** Every member of the programme may know of a theme; its text is another matter. */
export async function readTheme(deps: ServerDeps, personId: PersonId, themeId: ThemeId): Promise<Theme> {
  const theme = await findTheme(deps.db, personId, themeId, deps.clock.now())
  if (theme === null) throw notFound()
  return theme
}

export async function createTheme(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
  input: z.output<typeof createThemeSchema>,
): Promise<Theme> {
  await requireOrganiser(deps.db, personId, programmeId)
  const themeId = await deps.db.transaction().execute(async (transaction) => {
    const languages = input.languages ?? (await languagesOfProgramme(transaction, programmeId))
    const leadPartnerIds = await partnersOfProgramme(transaction, programmeId, input.leadPartnerIds, 'leadPartnerIds')
    return insertTheme(
      transaction,
      programmeId,
      { ...input, languages, leadPartnerIds, stage: 'drafting', round: 0, deadline: null },
      deps.clock.now(),
    )
  })
  const theme = await readTheme(deps, personId, themeId)
  await startDrafts(
    deps,
    theme.drafts.map((draft) => draft.documentId),
  )
  announceTheme(deps, programmeId, themeId)
  return theme
}

/** A frozen theme keeps its name, its summary and its leads; who may see it can still be set. */
export async function changeTheme(
  deps: ServerDeps,
  personId: PersonId,
  themeId: ThemeId,
  change: z.output<typeof changeThemeSchema>,
): Promise<Theme> {
  const theme = await requireManager(deps, personId, themeId)
  const { leadPartnerIds, deadline, ...rest } = change
  const changesContent = change.title !== undefined || change.summary !== undefined || leadPartnerIds !== undefined
  if (theme.stage === 'frozen' && changesContent) throw frozen()
  await deps.db.transaction().execute(async (transaction) => {
    const columns = { ...rest, deadline: deadline === undefined ? undefined : toMilliseconds(deadline) }
    const changed = await updateTheme(transaction, themeId, theme.stage, columns, deps.clock.now())
    if (!changed) throw movedMeanwhile()
    if (leadPartnerIds === undefined) return
    const leads = await partnersOfProgramme(transaction, theme.programmeId, leadPartnerIds, 'leadPartnerIds')
    await replaceLeads(transaction, themeId, leads)
  })
  announceTheme(deps, theme.programmeId, themeId)
  return readTheme(deps, personId, themeId)
}

/**
 * Moves the theme from the stage that the caller believes it to be in. Elsewhere meanwhile: 'conflict', naming the
 * stage; not a move that the stages allow: 'stage-move-refused'.
 */
export async function moveThemeStage(
  deps: ServerDeps,
  personId: PersonId,
  themeId: ThemeId,
  move: z.output<typeof moveStageSchema>,
): Promise<Theme> {
  const theme = await requireManager(deps, personId, themeId)
  if (theme.stage !== move.from) throw elsewhere(theme.stage)
  const from = { stage: theme.stage, round: theme.round }
  const to = moveStage(from, move.to)
  if (to === null) {
    throw new AppError('stage-move-refused', `A theme does not move from ${move.from} to ${move.to}.`)
  }
  const deadline = toMilliseconds(move.deadline)
  const moved = await updateStage(deps.db, themeId, from, { ...to, deadline }, deps.clock.now())
  if (!moved) throw elsewhere((await readTheme(deps, personId, themeId)).stage)
  announceTheme(deps, theme.programmeId, themeId)
  return readTheme(deps, personId, themeId)
}

export async function deleteTheme(deps: ServerDeps, personId: PersonId, themeId: ThemeId): Promise<void> {
  const theme = await requireManager(deps, personId, themeId)
  if (theme.stage === 'frozen') throw frozen()
  const deleted = await markThemeDeleted(deps.db, themeId, deps.clock.now())
  if (!deleted) throw movedMeanwhile()
  announceTheme(deps, theme.programmeId, themeId)
}

async function requireManager(deps: ServerDeps, personId: PersonId, themeId: ThemeId): Promise<Theme> {
  const theme = await readTheme(deps, personId, themeId)
  if (theme.me.mayManage) return theme
  throw new AppError('not-allowed', 'Only an organiser of the programme may change a theme.')
}

function toMilliseconds(time: string | null): number | null {
  return time === null ? null : Date.parse(time)
}

function elsewhere(stage: Stage): AppError {
  return new AppError('conflict', `The theme is in ${stage} now.`, [{ path: 'from', message: stage }])
}

function movedMeanwhile(): AppError {
  return new AppError('conflict', 'The theme was moved or deleted meanwhile. Read it again.')
}

function frozen(): AppError {
  return new AppError('conflict', 'The theme is frozen: it stays as it is.')
}
