import type { Theme } from '@plenum/schema/api/theme'
import type { PartnerId, PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import type { Stage } from '@plenum/schema/stage'
import type { Kysely, Transaction } from 'kysely'
import { z } from 'zod'
import { type LocalizedInput, localizedColumn } from '../../db/localized-column.ts'
import type { Tables } from '../../db/tables.ts'
import { themeWithActor } from '../../theme-access.ts'
import { partsByTheme } from './theme-parts.ts'
import { toTheme } from './to-theme.ts'

/** Sort key of the list: the order that organisers gave the themes, then the id. */
export const themeKey = z.tuple([z.number(), z.string()])
export type ThemeKey = z.infer<typeof themeKey>

/** Themes of the programme as this member sees them; none for someone who is not in it. */
export async function themesOf(
  db: Kysely<Tables>,
  personId: PersonId,
  programmeId: ProgrammeId,
  after: ThemeKey | null,
  limit: number,
  now: number,
): Promise<{ theme: Theme; key: ThemeKey }[]> {
  let query = wholeTheme(db, personId)
    .where('theme.programme_id', '=', programmeId)
    .orderBy('theme.position')
    .orderBy('theme.id')
    .limit(limit)
  if (after !== null) {
    query = query.where((eb) => eb(eb.refTuple('theme.position', 'theme.id'), '>', eb.tuple(...after)))
  }
  const rows = await query.execute()
  const partsOf = await partsByTheme(
    db,
    personId,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    theme: toTheme(row, partsOf(row.id), now),
    key: [row.position, row.id],
  }))
}

/** Null when there is no such theme, when it was deleted, and for someone who is not in its programme. */
export async function findTheme(
  db: Kysely<Tables>,
  personId: PersonId,
  themeId: ThemeId,
  now: number,
): Promise<Theme | null> {
  const row = await wholeTheme(db, personId).where('theme.id', '=', themeId).executeTakeFirst()
  if (row === undefined) return null
  const partsOf = await partsByTheme(db, personId, [themeId])
  return toTheme(row, partsOf(themeId), now)
}

function wholeTheme(db: Kysely<Tables>, personId: PersonId) {
  return themeWithActor(db, personId).select(['theme.title', 'theme.summary', 'theme.position', 'theme.updated_at'])
}

export type ThemeChange = {
  title?: LocalizedInput | undefined
  summary?: LocalizedInput | undefined
  /** Milliseconds since 1970. */
  deadline?: number | null | undefined
  openToStakeholders?: boolean | undefined
  earlyComments?: boolean | undefined
  roundLocksText?: boolean | undefined
  roundOpenToStakeholders?: boolean | undefined
}

/** Changes what is given, leaves the rest; false when the theme is no longer in `stage` or is gone. */
export async function updateTheme(
  db: Kysely<Tables>,
  themeId: ThemeId,
  stage: Stage,
  change: ThemeChange,
  now: number,
): Promise<boolean> {
  const changed = await db
    .updateTable('theme')
    .set({
      updated_at: now,
      ...(change.title !== undefined && { title: localizedColumn(change.title) }),
      ...(change.summary !== undefined && { summary: localizedColumn(change.summary) }),
      ...(change.deadline !== undefined && { deadline: change.deadline }),
      ...flagColumn('open_to_stakeholders', change.openToStakeholders),
      ...flagColumn('early_comments', change.earlyComments),
      ...flagColumn('round_locks_text', change.roundLocksText),
      ...flagColumn('round_open_to_stakeholders', change.roundOpenToStakeholders),
    })
    .where('id', '=', themeId)
    .where('stage', '=', stage)
    .where('deleted_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Ids of the partners that lead the theme. */
export async function leadsOf(db: Kysely<Tables>, themeId: ThemeId): Promise<PartnerId[]> {
  const rows = await db.selectFrom('theme_partner').select('partner_id').where('theme_id', '=', themeId).execute()
  return rows.map((row) => row.partner_id)
}

export async function replaceLeads(
  transaction: Transaction<Tables>,
  themeId: ThemeId,
  partnerIds: readonly PartnerId[],
): Promise<void> {
  await transaction.deleteFrom('theme_partner').where('theme_id', '=', themeId).execute()
  if (partnerIds.length === 0) return
  await transaction
    .insertInto('theme_partner')
    .values(partnerIds.map((partner_id) => ({ theme_id: themeId, partner_id })))
    .execute()
}

/** Marks the theme deleted and keeps all of it; false when it was already, or is frozen. */
export async function markThemeDeleted(db: Kysely<Tables>, themeId: ThemeId, now: number): Promise<boolean> {
  const deleted = await db
    .updateTable('theme')
    .set({ deleted_at: now, updated_at: now })
    .where('id', '=', themeId)
    .where('stage', '!=', 'frozen')
    .where('deleted_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return deleted !== undefined
}

function flagColumn<Column extends string>(column: Column, value: boolean | undefined) {
  return value === undefined ? {} : ({ [column]: value ? 1 : 0 } as Record<Column, 0 | 1>)
}
