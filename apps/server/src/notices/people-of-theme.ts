import type { ThemeActor, ThemeState } from '@plenum/domain/permission'
import { actorRoleOf } from '@plenum/domain/theme-actor'
import type { PersonId, ThemeId } from '@plenum/schema/id'
import { programmeRoles, themeRoles } from '@plenum/schema/role'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../db/tables.ts'
import { themeState } from '../theme-access.ts'

export type ThemePeople = { theme: ThemeState; people: { personId: PersonId; actor: ThemeActor }[] }

const programmeRoleColumn = z.enum(programmeRoles)
const themeRoleColumn = z.enum(themeRoles).nullable()

/** Everybody in the programme, as they stand before this theme; null for a theme that is not there. */
export async function peopleOfTheme(db: Kysely<Tables>, themeId: ThemeId, now: number): Promise<ThemePeople | null> {
  const theme = await db
    .selectFrom('theme')
    .selectAll()
    .where('id', '=', themeId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (theme === undefined) return null
  const rows = await db
    .selectFrom('programme_member')
    .leftJoin('theme_member', (join) =>
      join.onRef('theme_member.person_id', '=', 'programme_member.person_id').on('theme_member.theme_id', '=', themeId),
    )
    .select(['programme_member.person_id', 'programme_member.role', 'theme_member.role as theme_role'])
    .where('programme_member.programme_id', '=', theme.programme_id)
    .execute()
  const representatives = await db
    .selectFrom('partner_person')
    .innerJoin('partner', 'partner.id', 'partner_person.partner_id')
    .select('partner_person.person_id')
    .where('partner.programme_id', '=', theme.programme_id)
    .where('partner_person.represents', '=', 1)
    .execute()
  const represents = new Set(representatives.map((row) => row.person_id))
  return {
    theme: themeState(theme, now),
    people: rows.map((row) => ({
      personId: row.person_id,
      actor: {
        role: actorRoleOf(programmeRoleColumn.parse(row.role), themeRoleColumn.parse(row.theme_role)),
        representsPartner: represents.has(row.person_id),
      },
    })),
  }
}
