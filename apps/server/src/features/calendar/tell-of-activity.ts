import type { Activity } from '@plenum/schema/api/calendar'
import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import { tell } from '../../notices/tell.ts'

/** What somebody may have in their diary. */
type Planned = Pick<Activity, 'state' | 'startsAt' | 'endsAt' | 'place' | 'title' | 'partnerIds' | 'themeIds'>

/**
 * Says that an activity was moved or will not take place; `after` is null when it was deleted. Other changes, and those
 * of what is over, are no news.
 */
export async function tellOfActivity(
  transaction: Transaction<Tables>,
  { programmeId, by, now }: { programmeId: ProgrammeId; by: PersonId; now: number },
  before: Planned,
  after: Planned | null,
): Promise<void> {
  const kind = newsOf(before, after, now)
  if (kind === null) return
  const { title, place, startsAt } = after ?? before
  const what = {
    kind,
    title,
    place,
    startsAt: Date.parse(startsAt),
    partnerIds: union(before.partnerIds, after?.partnerIds),
    themeIds: union(before.themeIds, after?.themeIds),
  }
  await tell(transaction, { programmeId, themeId: null, by, at: now, what })
}

function newsOf(before: Planned, after: Planned | null, now: number): 'activity-moved' | 'activity-cancelled' | null {
  const isAhead = (entry: Planned) => Date.parse(entry.endsAt) > now
  if (before.state !== 'planned' || !(isAhead(before) || (after !== null && isAhead(after)))) return null
  if (after === null || after.state === 'cancelled') return 'activity-cancelled'
  const isMoved = whenAndWhere(before) !== whenAndWhere(after)
  return after.state === 'planned' && isMoved ? 'activity-moved' : null
}

function whenAndWhere({ startsAt, endsAt, place: { nl, fr, de, en } }: Planned): string {
  return JSON.stringify([Date.parse(startsAt), Date.parse(endsAt), ...[nl, fr, de, en].map((name) => name ?? '')])
}

function union(some: readonly string[], others: readonly string[] = []): string[] {
  return [...new Set([...some, ...others])]
}
