import { mayInTheme } from '@plenum/domain/permission'
import { actorRoleOf } from '@plenum/domain/theme-actor'
import type { Mentionable } from '@plenum/schema/api/thread'
import type { PersonId, ThemeId } from '@plenum/schema/id'
import { programmeRoles, themeRoles } from '@plenum/schema/role'
import { z } from 'zod'
import { readLocalized } from '../../db/localized-column.ts'
import { type ThreadContext, requireReader } from './thread-context.ts'
import type { Reading } from './thread-deps.ts'

const programmeRoleColumn = z.enum(programmeRoles)
const themeRoleColumn = z.enum(themeRoles).nullable()

export async function readMentionable(reading: Reading, personId: PersonId, themeId: ThemeId): Promise<Mentionable> {
  return mentionableIn(reading, (await requireReader(reading, personId, themeId)).theme)
}

/** Whom and what one may mention in a theme: those who may read its text, and the programme's partners. */
export async function mentionableIn({ db }: Reading, theme: ThreadContext['theme']): Promise<Mentionable> {
  const members = await db
    .selectFrom('programme_member')
    .innerJoin('person', 'person.id', 'programme_member.person_id')
    .leftJoin('theme_member', (join) =>
      join.onRef('theme_member.person_id', '=', 'person.id').on('theme_member.theme_id', '=', theme.id),
    )
    .select(['person.id', 'person.name', 'programme_member.role', 'theme_member.role as theme_role'])
    .where('programme_member.programme_id', '=', theme.programmeId)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
  const partners = await db
    .selectFrom('partner')
    .select(['id', 'acronym', 'name'])
    .where('programme_id', '=', theme.programmeId)
    .where('left_at', 'is', null)
    .orderBy('acronym')
    .orderBy('id')
    .execute()
  const links = await db
    .selectFrom('partner_person')
    .innerJoin('partner', 'partner.id', 'partner_person.partner_id')
    .select(['partner_person.person_id', 'partner.acronym'])
    .where('partner.programme_id', '=', theme.programmeId)
    .orderBy('partner.acronym')
    .execute()
  const acronyms = Map.groupBy(links, (link) => link.person_id)
  const readers = members.filter((member) => {
    const role = actorRoleOf(programmeRoleColumn.parse(member.role), themeRoleColumn.parse(member.theme_role))
    return mayInTheme({ role, representsPartner: false }, 'draft.read', theme)
  })
  return {
    people: readers.map(({ id, name }) => ({
      personId: id,
      name,
      acronyms: (acronyms.get(id) ?? []).map((link) => link.acronym),
    })),
    partners: partners.map(({ id, acronym, name }) => ({ partnerId: id, acronym, name: readLocalized(name) })),
  }
}
