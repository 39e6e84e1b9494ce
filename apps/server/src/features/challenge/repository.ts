import type { Challenge } from '@plenum/schema/api/challenge'
import type { ProgrammeId } from '@plenum/schema/id'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { type LocalizedInput, localizedColumn, readLocalized } from '../../db/localized-column.ts'
import type { Tables } from '../../db/tables.ts'

export type ChallengeContent = {
  title: LocalizedInput
  description: LocalizedInput
  partnerId: string | null
  activityId: string | null
  themeIds: readonly string[]
}

/** The challenges of a programme, by number. */
export async function challengesOf(db: Kysely<Tables>, programmeId: ProgrammeId): Promise<Challenge[]> {
  const rows = await db
    .selectFrom('challenge')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .where('removed_at', 'is', null)
    .orderBy('number')
    .execute()
  return withThemes(db, rows)
}

export async function findChallenge(
  db: Kysely<Tables>,
  challengeId: string,
): Promise<{ challenge: Challenge; programmeId: ProgrammeId } | null> {
  const row = await db
    .selectFrom('challenge')
    .selectAll()
    .where('id', '=', challengeId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  const [challenge] = await withThemes(db, [row])
  return challenge === undefined ? null : { challenge, programmeId: row.programme_id }
}

/** How many there are, and the number that comes next; removed ones have had theirs. Of a programme that is locked. */
export async function countChallenges(db: Kysely<Tables>, programmeId: ProgrammeId) {
  const row = await db
    .selectFrom('challenge')
    .select((eb) => [
      eb.fn.max<number | null>('number').as('last'),
      eb.fn.countAll<number>().filterWhere('removed_at', 'is', null).as('total'),
    ])
    .where('programme_id', '=', programmeId)
    .executeTakeFirstOrThrow()
  return { total: Number(row.total), next: (row.last ?? 0) + 1 }
}

export function columnsOf(content: ChallengeContent) {
  return {
    title: localizedColumn(content.title),
    description: localizedColumn(content.description),
    partner_id: content.partnerId,
    activity_id: content.activityId,
  }
}

export async function setThemes(
  transaction: Transaction<Tables>,
  challengeId: string,
  themeIds: readonly string[],
): Promise<void> {
  await transaction.deleteFrom('challenge_theme').where('challenge_id', '=', challengeId).execute()
  if (themeIds.length === 0) return
  await transaction
    .insertInto('challenge_theme')
    .values(themeIds.map((theme_id) => ({ challenge_id: challengeId, theme_id })))
    .execute()
}

async function withThemes(db: Kysely<Tables>, rows: readonly Selectable<Tables['challenge']>[]): Promise<Challenge[]> {
  if (rows.length === 0) return []
  const links = await db
    .selectFrom('challenge_theme')
    .innerJoin('theme', 'theme.id', 'challenge_theme.theme_id')
    .select(['challenge_theme.challenge_id', 'theme.id'])
    .where(
      'challenge_theme.challenge_id',
      'in',
      rows.map(({ id }) => id),
    )
    .where('theme.deleted_at', 'is', null)
    .orderBy('theme.position')
    .orderBy('theme.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: readLocalized(row.title),
    description: readLocalized(row.description),
    partnerId: row.partner_id,
    activityId: row.activity_id,
    themeIds: links.filter((link) => link.challenge_id === row.id).map((link) => link.id),
    revision: row.revision,
  }))
}
