import type { PersonId } from '@plenum/schema/id'
import type { LocalizedInput } from '../../db/localized-column.ts'
import { readLocalized } from '../../db/localized-column.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { type ThemeAccess, themeWithActor, toThemeAccess } from '../../theme-access.ts'

/** What a person may know of now, as far as finding depends on it. */
export type SearchScope = {
  personId: PersonId
  partnerIds: readonly string[]
  /** Of which they are a member. */
  programmes: ReadonlyMap<string, { name: LocalizedInput }>
  /** That are there, in those programmes. */
  themes: ReadonlyMap<string, { title: LocalizedInput; access: ThemeAccess }>
}

export async function searchScope(
  { db, clock }: Pick<ServerDeps, 'db' | 'clock'>,
  personId: PersonId,
  programmeId: string | null,
): Promise<SearchScope> {
  let programmes = db
    .selectFrom('programme')
    .innerJoin('programme_member', 'programme_member.programme_id', 'programme.id')
    .select(['programme.id', 'programme.name'])
    .where('programme_member.person_id', '=', personId)
  let themes = themeWithActor(db, personId).select('theme.title')
  if (programmeId !== null) {
    programmes = programmes.where('programme.id', '=', programmeId)
    themes = themes.where('theme.programme_id', '=', programmeId)
  }
  const partners = await db
    .selectFrom('partner_person')
    .select('partner_id')
    .where('person_id', '=', personId)
    .execute()
  const now = clock.now()
  return {
    personId,
    partnerIds: partners.map((row) => row.partner_id),
    programmes: new Map((await programmes.execute()).map((row) => [row.id, { name: readLocalized(row.name) }])),
    themes: new Map(
      (await themes.execute()).map((row) => [
        row.id,
        { title: readLocalized(row.title), access: toThemeAccess(row, now) },
      ]),
    ),
  }
}

/** The themes of which one may read what stands at `right`. */
export function themesWith({ themes }: SearchScope, right: 'draft.read' | 'version.compare'): string[] {
  return [...themes].filter(([, { access }]) => access.may(right)).map(([id]) => id)
}
