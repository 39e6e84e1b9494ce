import type { Thread } from '@plenum/schema/api/thread'
import { isDetached } from './is-detached.ts'
import type { ThreadPlaces } from './thread-places.ts'

export const threadStands = ['open', 'resolved', 'detached'] as const
export const threadWhose = ['mine', 'ours', 'mentioned'] as const

/** What of the discussion is shown. */
export type ThreadFilter = {
  stand: (typeof threadStands)[number]
  /** Whose; everybody's when empty, else those of which any holds. */
  whose: readonly (typeof threadWhose)[number][]
  onlySuggestions: boolean
  /** On one recommendation; anywhere when null. */
  recommendationId: string | null
}

export const openThreads: ThreadFilter = { stand: 'open', whose: [], onlySuggestions: false, recommendationId: null }

export function passesFilter(thread: Thread, filter: ThreadFilter, places: ThreadPlaces | null): boolean {
  return (
    hasStand(thread, filter.stand, places) &&
    (!filter.onlySuggestions || thread.kind === 'suggestion') &&
    (filter.whose.length === 0 || filter.whose.some((whose) => isOf(thread, whose))) &&
    (filter.recommendationId === null || recommendationOf(thread, places) === filter.recommendationId)
  )
}

/** The recommendation in which a thread stands now; where it has no place any more, the one in which it stood. */
export function recommendationOf({ id, anchor }: Thread, places: ThreadPlaces | null): string | null {
  const place = places?.get(id)
  if (place !== undefined) return place.recommendationId
  if (anchor.on === 'theme') return null
  return anchor.on === 'recommendation' ? anchor.recommendationId : anchor.passage.recommendationId
}

function hasStand(thread: Thread, stand: ThreadFilter['stand'], places: ThreadPlaces | null): boolean {
  switch (stand) {
    case 'open':
      return thread.state === 'open'
    case 'resolved':
      return thread.state === 'resolved'
    case 'detached':
      return thread.state !== 'withdrawn' && isDetached(thread, places)
  }
}

function isOf({ me }: Thread, whose: ThreadFilter['whose'][number]): boolean {
  switch (whose) {
    case 'mine':
      return me.isAuthor
    case 'ours':
      return me.isOurs
    case 'mentioned':
      return me.mentioned
  }
}
