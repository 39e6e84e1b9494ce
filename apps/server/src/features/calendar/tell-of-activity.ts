import type { Activity } from '@plenum/schema/api/calendar'
import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import { tell } from '../../notices/tell.ts'

type Dated = Pick<Activity, 'startsAt' | 'endsAt' | 'place' | 'title'>
/** What somebody may have in their diary. */
type InDiary = Dated & Pick<Activity, 'state'>
type Planned = InDiary & Pick<Activity, 'partnerIds' | 'themeIds'>
type Context = { programmeId: ProgrammeId; by: PersonId; now: number }

/**
 * Says that an activity was moved or will not take place; `after` is null when it was deleted. Other changes, and those
 * of what is over, are no news.
 */
export async function tellOfActivity(
  transaction: Transaction<Tables>,
  context: Context,
  before: Planned,
  after: Planned | null,
): Promise<void> {
  await tellOfEntry(transaction, context, before, after, {
    partnerIds: union(before.partnerIds, after?.partnerIds),
    themeIds: union(before.themeIds, after?.themeIds),
  })
}

/** As `tellOfActivity`, of an event: everybody in the programme may have it in their diary. */
export async function tellOfEvent(
  transaction: Transaction<Tables>,
  context: Context,
  before: Dated,
  after: Dated | null,
): Promise<void> {
  const planned = (entry: Dated) => ({ ...entry, state: 'planned' as const })
  const all = { partnerIds: [], themeIds: [], concernsAll: true }
  await tellOfEntry(transaction, context, planned(before), after === null ? null : planned(after), all)
}

async function tellOfEntry(
  transaction: Transaction<Tables>,
  { programmeId, by, now }: Context,
  before: InDiary,
  after: InDiary | null,
  concerned: { partnerIds: string[]; themeIds: string[]; concernsAll?: boolean },
): Promise<void> {
  const kind = newsOf(before, after, now)
  if (kind === null) return
  const { title, place, startsAt } = after ?? before
  const what = { kind, title, place, startsAt: Date.parse(startsAt), ...concerned }
  await tell(transaction, { programmeId, themeId: null, by, at: now, what })
}

function newsOf(before: InDiary, after: InDiary | null, now: number): 'activity-moved' | 'activity-cancelled' | null {
  const isAhead = (entry: InDiary) => Date.parse(entry.endsAt) > now
  if (before.state !== 'planned' || !(isAhead(before) || (after !== null && isAhead(after)))) return null
  if (after === null || after.state === 'cancelled') return 'activity-cancelled'
  const isMoved = whenAndWhere(before) !== whenAndWhere(after)
  return after.state === 'planned' && isMoved ? 'activity-moved' : null
}

function whenAndWhere({ startsAt, endsAt, place: { nl, fr, de, en } }: Dated): string {
  return JSON.stringify([Date.parse(startsAt), Date.parse(endsAt), ...[nl, fr, de, en].map((name) => name ?? '')])
}

function union(some: readonly string[], others: readonly string[] = []): string[] {
  return [...new Set([...some, ...others])]
}
