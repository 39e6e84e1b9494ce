import type { ThemeMember } from '@plenum/schema/api/member'
import type { PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import { type ThemeRole, themeRoles } from '@plenum/schema/role'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../../db/tables.ts'

/** Sort key of the list: name, then id. */
export const themeMemberKey = z.tuple([z.string(), z.string()])
export type ThemeMemberKey = z.infer<typeof themeMemberKey>

const roleColumn = z.enum(themeRoles)

/** The working group: who has a role in the theme and is still in the programme. */
export async function themeMembersOf(
  db: Kysely<Tables>,
  themeId: ThemeId,
  after: ThemeMemberKey | null,
  limit: number,
): Promise<ThemeMember[]> {
  let query = withPerson(db).where('theme.id', '=', themeId).orderBy('person.name').orderBy('person.id').limit(limit)
  if (after !== null) {
    query = query.where((eb) => eb(eb.refTuple('person.name', 'person.id'), '>', eb.tuple(...after)))
  }
  return withPartners(db, await query.execute())
}

export async function findThemeMember(
  db: Kysely<Tables>,
  themeId: ThemeId,
  personId: PersonId,
): Promise<ThemeMember | null> {
  const rows = await withPerson(db).where('theme.id', '=', themeId).where('person.id', '=', personId).execute()
  const [member] = await withPartners(db, rows)
  return member ?? null
}

export async function setThemeRole(
  db: Kysely<Tables>,
  themeId: ThemeId,
  personId: PersonId,
  role: ThemeRole,
): Promise<void> {
  await db
    .insertInto('theme_member')
    .values({ theme_id: themeId, person_id: personId, role })
    .onConflict((conflict) => conflict.columns(['theme_id', 'person_id']).doUpdateSet({ role }))
    .execute()
}

/** False when the person had no role in the theme. */
export async function removeThemeRole(db: Kysely<Tables>, themeId: ThemeId, personId: PersonId): Promise<boolean> {
  const removed = await db
    .deleteFrom('theme_member')
    .where('theme_id', '=', themeId)
    .where('person_id', '=', personId)
    .returning('person_id')
    .executeTakeFirst()
  return removed !== undefined
}

function withPerson(db: Kysely<Tables>) {
  return db
    .selectFrom('theme_member')
    .innerJoin('person', 'person.id', 'theme_member.person_id')
    .innerJoin('theme', 'theme.id', 'theme_member.theme_id')
    .innerJoin('programme_member', (join) =>
      join
        .onRef('programme_member.programme_id', '=', 'theme.programme_id')
        .onRef('programme_member.person_id', '=', 'person.id'),
    )
    .select(['person.id', 'person.name', 'theme_member.role', 'theme.programme_id'])
}

type MemberRow = { id: string; name: string; role: string; programme_id: ProgrammeId }

async function withPartners(db: Kysely<Tables>, rows: readonly MemberRow[]): Promise<ThemeMember[]> {
  const [first] = rows
  if (first === undefined) return []
  const links = await db
    .selectFrom('partner_person')
    .innerJoin('partner', 'partner.id', 'partner_person.partner_id')
    .select(['partner_person.person_id', 'partner.id'])
    .where('partner.programme_id', '=', first.programme_id)
    .where(
      'partner_person.person_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('partner.acronym')
    .execute()
  return rows.map((row) => ({
    personId: row.id,
    name: row.name,
    partnerIds: links.filter((link) => link.person_id === row.id).map((link) => link.id),
    role: roleColumn.parse(row.role),
  }))
}
