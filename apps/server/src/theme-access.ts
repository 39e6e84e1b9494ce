import { type ThemeAction, type ThemeActor, type ThemeState, mayInTheme } from '@plenum/domain/permission'
import { actorRoleOf } from '@plenum/domain/theme-actor'
import type { DocumentId, PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import { programmeRoles, themeRoles } from '@plenum/schema/role'
import { stages } from '@plenum/schema/stage'
import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import type { Tables } from './db/tables.ts'
import type { ServerDeps } from './server-deps.ts'

/** A member of the programme before one of its themes: who they are there, and what they may do. */
export type ThemeAccess = {
  theme: ThemeState & { id: ThemeId; programmeId: ProgrammeId; round: number }
  actor: ThemeActor
  may(action: ThemeAction): boolean
}

/**
 * What a person may do with one draft now; `epoch` changes when the document is rewritten other than by edits. `late`:
 * reads, and would write if the draft were not sealed.
 */
export type DraftAccess =
  | { kind: 'no-such-draft' }
  | { kind: 'not-allowed' }
  | { kind: 'read' | 'write' | 'late'; themeId: ThemeId; programmeId: ProgrammeId; epoch: string }

const stageColumn = z.enum(stages)
const programmeRoleColumn = z.enum(programmeRoles)
const themeRoleColumn = z.enum(themeRoles).nullable()

/**
 * The one lookup behind every question of right in a theme, for HTTP and the socket alike. Null when there is no such
 * theme, when it was deleted, and when the person is not a member of its programme: whoever is not in it does not
 * learn that it exists.
 */
export async function themeAccess(
  { db, clock }: Pick<ServerDeps, 'db' | 'clock'>,
  personId: PersonId | null,
  themeId: ThemeId,
): Promise<ThemeAccess | null> {
  if (personId === null) return null
  const row = await themeWithActor(db, personId).where('theme.id', '=', themeId).executeTakeFirst()
  return row === undefined ? null : toThemeAccess(row, clock.now())
}

/** As `themeAccess`, for the draft with this document id; unknown and not-a-member are one answer here too. */
export async function draftAccess(
  { db, clock }: Pick<ServerDeps, 'db' | 'clock'>,
  personId: PersonId | null,
  documentId: DocumentId,
): Promise<DraftAccess> {
  if (personId === null) return { kind: 'no-such-draft' }
  const row = await themeWithActor(db, personId)
    .innerJoin('draft', 'draft.theme_id', 'theme.id')
    .innerJoin('document', 'document.id', 'draft.document_id')
    .select(['document.epoch', 'document.sealed_at'])
    .where('draft.document_id', '=', documentId)
    .executeTakeFirst()
  if (row === undefined) return { kind: 'no-such-draft' }
  const access = toThemeAccess(row, clock.now())
  if (!access.may('draft.read')) return { kind: 'not-allowed' }
  return {
    kind: row.sealed_at === null ? (access.may('text.write') ? 'write' : 'read') : inSealedDraft(access),
    themeId: access.theme.id,
    programmeId: access.theme.programmeId,
    epoch: row.epoch,
  }
}

/** By what the stage would allow that the text comes back to when it is opened again. */
function inSealedDraft({ actor, theme }: ThemeAccess): 'read' | 'late' {
  return mayInTheme(actor, 'text.write', { ...theme, stage: 'consolidation' }) ? 'late' : 'read'
}

export type ThemeActorRow = Awaited<ReturnType<ReturnType<typeof themeWithActor>['executeTakeFirstOrThrow']>>

/** Themes that are there, of programmes that this person is a member of, with all that rights depend on. */
export function themeWithActor(db: Kysely<Tables>, personId: PersonId) {
  return db
    .selectFrom('theme')
    .innerJoin('programme_member', (join) =>
      join
        .onRef('programme_member.programme_id', '=', 'theme.programme_id')
        .on('programme_member.person_id', '=', personId),
    )
    .leftJoin('theme_member', (join) =>
      join.onRef('theme_member.theme_id', '=', 'theme.id').on('theme_member.person_id', '=', personId),
    )
    .where('theme.deleted_at', 'is', null)
    .select((eb) => [
      'theme.id',
      'theme.programme_id',
      'theme.stage',
      'theme.round',
      'theme.deadline',
      'theme.open_to_stakeholders',
      'theme.early_comments',
      'theme.round_locks_text',
      'theme.round_open_to_stakeholders',
      'programme_member.role as programme_role',
      'theme_member.role as theme_role',
      eb
        .selectFrom('partner_person')
        .innerJoin('partner', 'partner.id', 'partner_person.partner_id')
        .whereRef('partner.programme_id', '=', 'theme.programme_id')
        .where('partner_person.person_id', '=', personId)
        .where('partner_person.represents', '=', 1)
        .select((count) => count.fn.countAll<number>().as('partners'))
        .as('represented'),
    ])
}

/** What a row of `themeWithActor` says at `now`. */
export function toThemeAccess(row: ThemeActorRow, now: number): ThemeAccess {
  const programmeRole = programmeRoleColumn.parse(row.programme_role)
  const themeRole = themeRoleColumn.parse(row.theme_role)
  const actor = { role: actorRoleOf(programmeRole, themeRole), representsPartner: Number(row.represented) > 0 }
  const theme = { id: row.id, programmeId: row.programme_id, round: row.round, ...themeState(row, now) }
  return { theme, actor, may: (action) => mayInTheme(actor, action, theme) }
}

type ThemeStateRow = Pick<
  Selectable<Tables['theme']>,
  'stage' | 'deadline' | 'open_to_stakeholders' | 'early_comments' | 'round_locks_text' | 'round_open_to_stakeholders'
>

/** What of a theme its rights depend on, at `now`. */
export function themeState(row: ThemeStateRow, now: number): ThemeState {
  const stage = stageColumn.parse(row.stage)
  return {
    stage,
    openToStakeholders: row.open_to_stakeholders === 1,
    earlyComments: row.early_comments === 1,
    roundLocksText: row.round_locks_text === 1,
    roundOpenToStakeholders: row.round_open_to_stakeholders === 1,
    roundOver: stage === 'review' && row.deadline !== null && row.deadline <= now,
  }
}
