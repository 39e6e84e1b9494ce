import { type SilenceRule, silenceRules } from '@plenum/schema/position'
import type { PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { z } from 'zod'
import { appendAudit } from '../audit/append-audit.ts'
import type { Tables } from '../db/tables.ts'
import { newId } from '../new-id.ts'
import { newestVersion } from '../versions/newest-version.ts'
import { expectedPartners } from './expected-partners.ts'

export type Validation = {
  id: string
  /** From 1, of its theme's. */
  number: number
  /** Number of the theme's newest version when it began. */
  afterVersion: number
  openedAt: number
  closedAt: number | null
  silence: SilenceRule
}

const silenceColumn = z.enum(silenceRules)

/** The theme, locked, has come to validation: from now on positions are taken, under the rule that holds now. */
export async function openValidation(
  transaction: Transaction<Tables>,
  programmeId: ProgrammeId,
  themeId: ThemeId,
  now: number,
): Promise<void> {
  const { silence } = await transaction
    .selectFrom('programme')
    .select('silence')
    .where('id', '=', programmeId)
    .executeTakeFirstOrThrow()
  await transaction
    .insertInto('validation')
    .values({
      id: newId(),
      theme_id: themeId,
      number: ((await validationsOf(transaction, themeId)).at(-1)?.number ?? 0) + 1,
      after_version: (await newestVersion(transaction, themeId))?.number ?? 0,
      opened_at: now,
      closed_at: null,
      silence,
    })
    .execute()
}

/**
 * The theme, locked, leaves validation: the silence of those whose position was asked for is recorded, and no answer
 * changes any more. Nothing happens to a theme that has no open one.
 */
export async function closeValidation(
  transaction: Transaction<Tables>,
  { programmeId, themeId, by }: { programmeId: ProgrammeId; themeId: ThemeId; by: PersonId | null },
  now: number,
): Promise<void> {
  const closed = await transaction
    .updateTable('validation')
    .set({ closed_at: now })
    .where('theme_id', '=', themeId)
    .where('closed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (closed === undefined) return
  const answered = await submittedPartners(transaction, closed.id)
  const silent = (await expectedPartners(transaction, themeId)).filter(({ id }) => !answered.has(id))
  for (const { id } of silent) {
    await transaction
      .insertInto('answer')
      .values({
        validation_id: closed.id,
        partner_id: id,
        state: 'silent',
        on_request: 0,
        submitted_at: null,
        submitted_by: null,
      })
      .onConflict((conflict) => conflict.columns(['validation_id', 'partner_id']).doUpdateSet({ state: 'silent' }))
      .execute()
  }
  const detail = { answers: answered.size, silent: silent.map(({ acronym }) => acronym) }
  await appendAudit(transaction, { programmeId, personId: by, action: 'validation-closed', themeId, detail }, now)
}

/** The validations of a theme, the first one first. */
export async function validationsOf(db: Kysely<Tables>, themeId: ThemeId): Promise<Validation[]> {
  const rows = await db.selectFrom('validation').selectAll().where('theme_id', '=', themeId).orderBy('number').execute()
  return rows.map(toValidation)
}

/** Partners that have submitted their answer in it. */
export async function submittedPartners(db: Kysely<Tables>, validationId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('answer')
    .select('partner_id')
    .where('validation_id', '=', validationId)
    .where('state', '=', 'submitted')
    .execute()
  return new Set(rows.map((row) => row.partner_id))
}

/**
 * The version of the text that a validation is about, taken right after the move to it: null in the moment before. One
 * that went by before its version was taken has none either, and nobody could say anything in it.
 */
export async function versionOfValidation(
  db: Kysely<Tables>,
  themeId: ThemeId,
  { number, afterVersion }: Pick<Validation, 'number' | 'afterVersion'>,
): Promise<{ id: string; number: number; hash: string } | null> {
  const row = await db
    .selectFrom('version')
    .select(['id', 'number', 'hash'])
    .where('theme_id', '=', themeId)
    .where('kind', '=', 'stage')
    .where('stage', '=', 'validation')
    .where('number', '>', afterVersion)
    .where(({ eb, selectFrom }) =>
      eb(
        'number',
        '<=',
        eb.fn.coalesce(
          selectFrom('validation')
            .select('after_version')
            .where('theme_id', '=', themeId)
            .where('number', '=', number + 1),
          eb.lit(2_147_483_647),
        ),
      ),
    )
    .orderBy('number')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

function toValidation(row: Selectable<Tables['validation']>): Validation {
  return {
    id: row.id,
    number: row.number,
    afterVersion: row.after_version,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    silence: silenceColumn.parse(row.silence),
  }
}
