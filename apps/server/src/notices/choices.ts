import { type NoticeChoice, mannerOf } from '@plenum/domain/notice-manner'
import type { PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import { type MailManner, mailManners } from '@plenum/schema/notice'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../db/tables.ts'

export const mannerColumn = z.enum(mailManners)

/** How each of these people wants to be told of what happens in a programme, by theme (null: outside any). */
export async function choicesOf(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  people: readonly PersonId[],
): Promise<(personId: PersonId, themeId: ThemeId | null) => MailManner> {
  const rows =
    people.length === 0
      ? []
      : await db
          .selectFrom('notice_setting')
          .selectAll()
          .where('programme_id', '=', programmeId)
          .where('person_id', 'in', people)
          .execute()
  const chosen = new Map(rows.map((row) => [`${row.person_id} ${row.theme_id}`, mannerColumn.parse(row.manner)]))
  return (personId, themeId) => {
    const choice: NoticeChoice = {
      theme: themeId === null ? null : (chosen.get(`${personId} ${themeId}`) ?? null),
      programme: chosen.get(`${personId} `) ?? null,
    }
    return mannerOf(choice)
  }
}

/** Null: as the programme. Themes by their id, the whole programme by null. */
export async function setChoice(
  db: Kysely<Tables>,
  personId: PersonId,
  { programmeId, themeId }: { programmeId: ProgrammeId; themeId: ThemeId | null },
  manner: MailManner | null,
): Promise<void> {
  const key = { person_id: personId, programme_id: programmeId, theme_id: themeId ?? '' }
  if (manner === null) {
    await db
      .deleteFrom('notice_setting')
      .where('person_id', '=', personId)
      .where('programme_id', '=', programmeId)
      .where('theme_id', '=', key.theme_id)
      .execute()
    return
  }
  await db
    .insertInto('notice_setting')
    .values({ ...key, manner })
    .onConflict((conflict) => conflict.columns(['person_id', 'programme_id', 'theme_id']).doUpdateSet({ manner }))
    .execute()
}
