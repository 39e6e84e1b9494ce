import type { PartnerId, PersonId, ThemeId } from '@plenum/schema/id'
import type { Kysely, Transaction } from 'kysely'
import { AppError } from '../../app-error.ts'
import { lockTheme } from '../../db/lock-theme.ts'
import type { Tables } from '../../db/tables.ts'
import { notFound } from '../../not-found.ts'
import { type Validation, validationsOf, versionOfValidation } from '../../positions/validations.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { type ThemeAccess, themeAccess } from '../../theme-access.ts'

export type Recording = {
  access: ThemeAccess
  validation: Validation
  /** What positions are bound to. */
  versionId: string
  /** Otherwise an organiser records what the partner asked for. */
  represents: boolean
}

/**
 * That this person may say now what the partner thinks of this version; the theme is locked, so that a validation that
 * ends ends before or after. Refuses with 'not-found' for a partner of another programme; 'partner-gone'; 'not-allowed'; 'round-closed'
 * when the theme is in no validation; 'conflict' when it is about another version than the one that was read.
 */
export async function requireRecording(
  transaction: Transaction<Tables>,
  { clock }: Pick<ServerDeps, 'clock'>,
  personId: PersonId,
  asked: { themeId: ThemeId; partnerId: PartnerId; versionId: string },
): Promise<Recording> {
  const { themeId, partnerId } = asked
  await lockTheme(transaction, themeId)
  const access = await themeAccess({ db: transaction, clock }, personId, themeId)
  if (access === null) throw notFound()
  const represented = await representedBy(transaction, personId, access.theme.programmeId)
  await requirePartnerOf(transaction, partnerId, access)
  const represents = represented.has(partnerId)
  if (access.theme.stage !== 'validation') {
    throw new AppError('round-closed', 'Positions are taken while the theme is in that stage, and it is not.')
  }
  if (!access.may('position.record') || !(represents || access.actor.role === 'organiser')) {
    throw new AppError('not-allowed', 'Only who represents the partner, or an organiser for it, records its positions.')
  }
  const validation = (await validationsOf(transaction, themeId)).at(-1)
  if (validation === undefined || validation.closedAt !== null) throw new Error('a stage without its validation')
  const version = await versionOfValidation(transaction, themeId, validation)
  if (version === null) {
    throw new AppError('unavailable', 'The version that positions are bound to is being taken. Try again.')
  }
  if (version.id !== asked.versionId) {
    throw new AppError('conflict', 'The text has changed since you read it. Read it again.')
  }
  return { access, validation, versionId: version.id, represents }
}

/** Partners of the programme whose positions this person records; not those that left. */
export async function representedBy(
  db: Kysely<Tables>,
  personId: PersonId,
  programmeId: string,
): Promise<Set<PartnerId>> {
  const rows = await db
    .selectFrom('partner_person')
    .innerJoin('partner', 'partner.id', 'partner_person.partner_id')
    .select('partner.id')
    .where('partner.programme_id', '=', programmeId)
    .where('partner_person.person_id', '=', personId)
    .where('partner_person.represents', '=', 1)
    .where('partner.left_at', 'is', null)
    .execute()
  return new Set(rows.map((row) => row.id))
}

async function requirePartnerOf(db: Kysely<Tables>, partnerId: PartnerId, { theme }: ThemeAccess): Promise<void> {
  const row = await db
    .selectFrom('partner')
    .select('left_at')
    .where('id', '=', partnerId)
    .where('programme_id', '=', theme.programmeId)
    .executeTakeFirst()
  if (row === undefined) throw notFound()
  if (row.left_at !== null) throw new AppError('partner-gone', 'This partner has left the programme.')
}
