import type { PartnerId, PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'

export type FinishedRow = { partner_id: string; person_id: string; name: string; at: number }

/** Partners that take part in the programme, by acronym. */
export function partnersIn(db: Kysely<Tables>, programmeId: ProgrammeId): Promise<{ id: string; acronym: string }[]> {
  return db
    .selectFrom('partner')
    .select(['id', 'acronym'])
    .where('programme_id', '=', programmeId)
    .where('left_at', 'is', null)
    .orderBy('acronym')
    .orderBy('id')
    .execute()
}

/** Partners with a person who reviews this theme and is still in the programme. */
export async function reviewingPartners(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  themeId: ThemeId,
): Promise<PartnerId[]> {
  const rows = await db
    .selectFrom('theme_member')
    .innerJoin('programme_member', 'programme_member.person_id', 'theme_member.person_id')
    .innerJoin('partner_person', 'partner_person.person_id', 'theme_member.person_id')
    .select('partner_person.partner_id')
    .distinct()
    .where('theme_member.theme_id', '=', themeId)
    .where('theme_member.role', '=', 'reviewer')
    .where('programme_member.programme_id', '=', programmeId)
    // An organiser is one in every theme, whatever else was written down.
    .where('programme_member.role', '!=', 'organiser')
    .execute()
  return rows.map((row) => row.partner_id)
}

/**
 * Partners of observers of this theme in whose name something was said to all in this round: a thread submitted, or a
 * reply to one.
 */
export async function observingPartners(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  { themeId, round }: { themeId: ThemeId; round: number },
): Promise<PartnerId[]> {
  const rows = await db
    .selectFrom('thread')
    .innerJoin('thread_entry', 'thread_entry.thread_id', 'thread.id')
    .innerJoin('programme_member', 'programme_member.person_id', 'thread_entry.author_id')
    .leftJoin('theme_member', (join) =>
      join
        .onRef('theme_member.person_id', '=', 'thread_entry.author_id')
        .onRef('theme_member.theme_id', '=', 'thread.theme_id'),
    )
    .select('thread_entry.partner_id')
    .distinct()
    .where('thread.theme_id', '=', themeId)
    .where('thread.round', '=', round)
    .where('thread.visibility', '=', 'theme')
    .where('programme_member.programme_id', '=', programmeId)
    .where('programme_member.role', '!=', 'organiser')
    .where((eb) => eb.or([eb('theme_member.role', 'is', null), eb('theme_member.role', '=', 'observer')]))
    .where((eb) =>
      eb.or([
        eb('thread_entry.created_at', '=', eb.ref('thread.created_at')),
        eb('thread_entry.created_at', '>=', eb.ref('thread.submitted_at')),
      ]),
    )
    .execute()
  return rows.map((row) => row.partner_id).filter((id) => id !== null)
}

export function finishedIn(db: Kysely<Tables>, themeId: ThemeId, round: number): Promise<FinishedRow[]> {
  return db
    .selectFrom('round_finished')
    .innerJoin('person', 'person.id', 'round_finished.person_id')
    .select(['round_finished.partner_id', 'round_finished.person_id', 'person.name', 'round_finished.at'])
    .where('round_finished.theme_id', '=', themeId)
    .where('round_finished.round', '=', round)
    .execute()
}

/** Who said it first stays. */
export async function setFinished(
  db: Kysely<Tables>,
  key: { themeId: ThemeId; round: number; partnerId: PartnerId },
  finished: { personId: PersonId; at: number } | null,
): Promise<void> {
  const { themeId, round, partnerId } = key
  if (finished === null) {
    await db
      .deleteFrom('round_finished')
      .where('theme_id', '=', themeId)
      .where('round', '=', round)
      .where('partner_id', '=', partnerId)
      .execute()
    return
  }
  await db
    .insertInto('round_finished')
    .values({ theme_id: themeId, round, partner_id: partnerId, person_id: finished.personId, at: finished.at })
    .onConflict((conflict) => conflict.columns(['theme_id', 'round', 'partner_id']).doNothing())
    .execute()
}
