import type { PersonId, ThemeId } from '@plenum/schema/id'
import { type ThemeRole, themeRoles } from '@plenum/schema/role'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { InvitationTerms } from '../../db/insert-invitation.ts'
import type { Tables } from '../../db/tables.ts'

const themeRoleColumn = z.enum(themeRoles)

/** Gives the person what the invitation promises. Invariant: nobody ever loses a right by accepting. */
export async function applyTerms(
  transaction: Transaction<Tables>,
  terms: InvitationTerms,
  personId: PersonId,
  now: number,
): Promise<void> {
  await joinProgramme(transaction, terms, personId, now)
  if (terms.themeId !== null && terms.themeRole !== null) {
    await joinTheme(transaction, terms.themeId, terms.themeRole, personId)
  }
  if (terms.partnerId !== null) {
    await transaction
      .insertInto('partner_person')
      .values({ partner_id: terms.partnerId, person_id: personId, represents: 0 })
      .onConflict((conflict) => conflict.columns(['partner_id', 'person_id']).doNothing())
      .execute()
  }
}

async function joinProgramme(
  transaction: Transaction<Tables>,
  { programmeId, role }: InvitationTerms,
  personId: PersonId,
  now: number,
): Promise<void> {
  await transaction
    .insertInto('programme_member')
    .values({ programme_id: programmeId, person_id: personId, role, joined_at: now })
    .onConflict((conflict) => {
      const known = conflict.columns(['programme_id', 'person_id'])
      return role === 'organiser' ? known.doUpdateSet({ role }) : known.doNothing()
    })
    .execute()
}

async function joinTheme(
  transaction: Transaction<Tables>,
  themeId: ThemeId,
  role: ThemeRole,
  personId: PersonId,
): Promise<void> {
  const present = await transaction
    .selectFrom('theme_member')
    .select('role')
    .where('theme_id', '=', themeId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (present !== undefined && !isHigher(role, themeRoleColumn.parse(present.role))) return
  await transaction
    .insertInto('theme_member')
    .values({ theme_id: themeId, person_id: personId, role })
    .onConflict((conflict) => conflict.columns(['theme_id', 'person_id']).doUpdateSet({ role }))
    .execute()
}

/** `themeRoles` begins with the one that may do most. */
function isHigher(role: ThemeRole, than: ThemeRole): boolean {
  return themeRoles.indexOf(role) < themeRoles.indexOf(than)
}
