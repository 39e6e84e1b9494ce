import type { PartnerId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import type { Language } from '@plenum/schema/language'
import type { Stage } from '@plenum/schema/stage'
import type { Transaction } from 'kysely'
import { newId } from '../new-id.ts'
import { insertDraft } from './insert-draft.ts'
import { type LocalizedInput, localizedColumn } from './localized-column.ts'
import { lockProgramme } from './lock-programme.ts'
import type { Tables } from './tables.ts'

export type NewTheme = {
  title: LocalizedInput
  summary: LocalizedInput
  stage: Stage
  round: number
  /** Milliseconds since 1970. */
  deadline: number | null
  openToStakeholders: boolean
  leadPartnerIds: readonly PartnerId[]
  /** Languages of its drafts, each once. */
  languages: readonly Language[]
}

/** A theme at the end of the programme's list, with its empty drafts. */
export async function insertTheme(
  transaction: Transaction<Tables>,
  programmeId: ProgrammeId,
  theme: NewTheme,
  now: number,
): Promise<ThemeId> {
  // Two themes at once would otherwise get one position.
  await lockProgramme(transaction, programmeId)
  const last = await transaction
    .selectFrom('theme')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('programme_id', '=', programmeId)
    .executeTakeFirst()
  const id = newId()
  await transaction
    .insertInto('theme')
    .values({
      id,
      programme_id: programmeId,
      title: localizedColumn(theme.title),
      summary: localizedColumn(theme.summary),
      stage: theme.stage,
      round: theme.round,
      deadline: theme.deadline,
      open_to_stakeholders: theme.openToStakeholders ? 1 : 0,
      early_comments: 0,
      round_locks_text: 0,
      round_open_to_stakeholders: 0,
      position: Number(last?.position ?? 0) + 1,
      created_at: now,
      updated_at: now,
      deleted_at: null,
    })
    .execute()
  if (theme.leadPartnerIds.length > 0) {
    await transaction
      .insertInto('theme_partner')
      .values(theme.leadPartnerIds.map((partner_id) => ({ theme_id: id, partner_id })))
      .execute()
  }
  for (const language of theme.languages) await insertDraft(transaction, id, language, now)
  return id
}
