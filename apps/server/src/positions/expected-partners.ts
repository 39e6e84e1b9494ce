import type { PartnerId, ThemeId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'

/** Partners whose position on a theme is asked for: the programme's key partners, and those that work on it; not who left. */
export async function expectedPartners(
  db: Kysely<Tables>,
  themeId: ThemeId,
): Promise<{ id: PartnerId; acronym: string }[]> {
  return db
    .selectFrom('theme')
    .innerJoin('partner', 'partner.programme_id', 'theme.programme_id')
    .leftJoin('theme_partner', (join) =>
      join.onRef('theme_partner.theme_id', '=', 'theme.id').onRef('theme_partner.partner_id', '=', 'partner.id'),
    )
    .select(['partner.id', 'partner.acronym'])
    .where('theme.id', '=', themeId)
    .where('partner.left_at', 'is', null)
    .where((eb) => eb.or([eb('partner.kind', '=', 'key-partner'), eb('theme_partner.partner_id', 'is not', null)]))
    .orderBy('partner.acronym')
    .execute()
}
