import { moveStage } from '@plenum/domain/stage-move'
import type { Page } from '@plenum/schema/api/common'
import type { Theme, changeThemeSchema, createThemeSchema, moveStageSchema } from '@plenum/schema/api/theme'
import type { PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import type { Stage } from '@plenum/schema/stage'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { announceTheme } from '../../announce-theme.ts'
import { AppError } from '../../app-error.ts'
import { appendAudit } from '../../audit/append-audit.ts'
import { presentPartnersOfProgramme } from '../../db/ids-of-programme.ts'
import { insertTheme } from '../../db/insert-theme.ts'
import type { Tables } from '../../db/tables.ts'
import { languagesOfProgramme } from '../../db/languages-of-programme.ts'
import { notFound } from '../../not-found.ts'
import { type PageQuery, readCursor, toPage } from '../../page-cursor.ts'
import { requireMember, requireOrganiser } from '../../programme-access.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { moveTheme } from '../../stages/move-theme.ts'
import { openMoves } from '../../stages/planned-moves.ts'
import { startDrafts } from '../../start-drafts.ts'
import { findTheme, markThemeDeleted, leadsOf, replaceLeads, themeKey, themesOf, updateTheme } from './repository.ts'
import { takeMissingStageVersion, takeStageVersion } from '../../stages/stage-version.ts'
import type { ThemeDeps } from './theme-deps.ts'

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
    const leadPartnerIds = await presentPartnersOfProgramme(
      transaction,
      programmeId,
      input.leadPartnerIds,
      'leadPartnerIds',
    )
    const begun = { ...input, languages, leadPartnerIds, stage: 'drafting', round: 0, deadline: null } as const
    const now = deps.clock.now()
    const id = await insertTheme(transaction, programmeId, begun, now)
    const detail = plain({ title: input.title, languages })
    await appendAudit(transaction, { programmeId, personId, action: 'theme-created', themeId: id, detail }, now)
    return id
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
    const now = deps.clock.now()
    const columns = { ...rest, deadline: deadline === undefined ? undefined : toMilliseconds(deadline) }
    const changed = await updateTheme(transaction, themeId, theme.stage, columns, now)
    if (!changed) throw movedMeanwhile()
    if (columns.deadline !== undefined) await requireAsPlanned(transaction, themeId, columns.deadline)
    const { programmeId } = theme
    if (leadPartnerIds !== undefined) {
      const before = await leadsOf(transaction, themeId)
      const leads = await presentPartnersOfProgramme(transaction, programmeId, leadPartnerIds, 'leadPartnerIds', before)
      await replaceLeads(transaction, themeId, leads)
    }
    const detail = plain(change)
    await appendAudit(transaction, { programmeId, personId, action: 'theme-changed', themeId, detail }, now)
  })
  announceTheme(deps, theme.programmeId, themeId)
  return readTheme(deps, personId, themeId)
}

/**
 * Moves the theme from the stage that the caller believes it to be in. Elsewhere meanwhile: 'conflict', naming the
 * stage; not a move that the stages allow: 'stage-move-refused'. Every move takes a version; when that fails the theme
 * has moved all the same, and it is tried again until it is done.
 */
export async function moveThemeStage(
  deps: ThemeDeps,
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
  const { programmeId } = theme
  const deadline = toMilliseconds(move.deadline)
  const failed = (error: unknown) => deps.note(error, 'a stage has no version yet')
  // Of the stage that the theme is in, while it is.
  await takeMissingStageVersion(deps, themeId).catch(failed)
  const moved = await deps.db
    .transaction()
    .execute((transaction) =>
      moveTheme(transaction, { programmeId, themeId, from, to, by: personId, deadline }, deps.clock.now()),
    )
  if (!moved) throw elsewhere((await readTheme(deps, personId, themeId)).stage)
  announceTheme(deps, programmeId, themeId)
  await takeStageVersion(deps.versions, themeId, personId).catch(failed)
  return readTheme(deps, personId, themeId)
}

export async function deleteTheme(deps: ServerDeps, personId: PersonId, themeId: ThemeId): Promise<void> {
  const theme = await requireManager(deps, personId, themeId)
  if (theme.stage === 'frozen') throw frozen()
  const { programmeId } = theme
  await deps.db.transaction().execute(async (transaction) => {
    const now = deps.clock.now()
    if (!(await markThemeDeleted(transaction, themeId, now))) throw movedMeanwhile()
    await appendAudit(transaction, { programmeId, personId, action: 'theme-deleted', themeId }, now)
  })
  announceTheme(deps, theme.programmeId, themeId)
}

/** What is planned next says when the stage ends. */
async function requireAsPlanned(
  transaction: Transaction<Tables>,
  themeId: ThemeId,
  deadline: number | null,
): Promise<void> {
  const [next] = await openMoves(transaction, themeId)
  if (next === undefined || next.at === deadline) return
  throw new AppError('conflict', 'The deadline comes from the schedule of the theme. Change the schedule.', [
    { path: 'deadline', message: 'comes from the schedule' },
  ])
}

async function requireManager(deps: ServerDeps, personId: PersonId, themeId: ThemeId): Promise<Theme> {
  const theme = await readTheme(deps, personId, themeId)
  if (theme.me.mayManage) return theme
  throw new AppError('not-allowed', 'Only an organiser of the programme may change a theme.')
}

/** As JSON: a field that was left out may be there as undefined. */
function plain(detail: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(detail)) as Record<string, unknown>
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
