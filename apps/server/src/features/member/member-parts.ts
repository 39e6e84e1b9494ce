import type { Member } from '@plenum/schema/api/member'
import type { PartnerId, PersonId, ProgrammeId } from '@plenum/schema/id'
import { themeRoles } from '@plenum/schema/role'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../../db/tables.ts'

const themeRoleColumn = z.enum(themeRoles)

/** The partners of the programme that these persons belong to, by person. */
export async function partnersByMember(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  personIds: readonly PersonId[],
): Promise<Map<PersonId, { partnerId: PartnerId; represents: boolean }[]>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('partner_person')
    .innerJoin('partner', 'partner.id', 'partner_person.partner_id')
    .select(['partner_person.person_id', 'partner_person.partner_id', 'partner_person.represents'])
    .where('partner.programme_id', '=', programmeId)
    .where('partner_person.person_id', 'in', personIds)
    .orderBy('partner.acronym')
    .execute()
  const links = new Map<PersonId, { partnerId: PartnerId; represents: boolean }[]>()
  for (const row of rows) {
    const link = { partnerId: row.partner_id, represents: row.represents === 1 }
    links.set(row.person_id, [...(links.get(row.person_id) ?? []), link])
  }
  return links
}

/** The roles of these persons in the themes of the programme, by person, in the order of the themes. */
export async function themesByMember(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  personIds: readonly PersonId[],
): Promise<Map<PersonId, Member['themes']>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('theme_member')
    .innerJoin('theme', 'theme.id', 'theme_member.theme_id')
    .select(['theme_member.person_id', 'theme_member.theme_id', 'theme_member.role'])
    .where('theme.programme_id', '=', programmeId)
    .where('theme.deleted_at', 'is', null)
    .where('theme_member.person_id', 'in', personIds)
    .orderBy('theme.position')
    .orderBy('theme.id')
    .execute()
  const themes = new Map<PersonId, Member['themes']>()
  for (const row of rows) {
    const theme = { themeId: row.theme_id, role: themeRoleColumn.parse(row.role) }
    themes.set(row.person_id, [...(themes.get(row.person_id) ?? []), theme])
  }
  return themes
}
