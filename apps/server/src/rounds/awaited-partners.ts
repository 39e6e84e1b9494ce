import type { PartnerId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { type FinishedRow, finishedIn, observingPartners, partnersIn, reviewingPartners } from './round-partners.ts'

export type AwaitedPartner = { id: PartnerId; acronym: string; finished: FinishedRow | null }

/**
 * The partners that a round of a theme waits for, by acronym:
 *
 *  1. those with a reviewer in the theme, heard or not: silence is recorded;
 *  2. in a round that is open to stakeholders, those of observers who have said something in it: nobody waits for all
 *     the others who might;
 *  3. whoever has said that they have finished.
 */
export async function awaitedPartners(
  db: Kysely<Tables>,
  theme: {
    id: ThemeId
    programmeId: ProgrammeId
    round: number
    openToStakeholders: boolean
    roundOpenToStakeholders: boolean
  },
): Promise<AwaitedPartner[]> {
  const { id: themeId, programmeId, round } = theme
  const partners = await partnersIn(db, programmeId)
  const finished = new Map((await finishedIn(db, themeId, round)).map((row) => [row.partner_id, row]))
  const reviewing = await reviewingPartners(db, programmeId, themeId)
  const isOpenToAll = theme.openToStakeholders && theme.roundOpenToStakeholders
  const observing = isOpenToAll ? await observingPartners(db, programmeId, { themeId, round }) : []
  const awaited = new Set([...reviewing, ...observing, ...finished.keys()])
  return partners
    .filter(({ id }) => awaited.has(id))
    .map(({ id, acronym }) => ({ id, acronym, finished: finished.get(id) ?? null }))
}
