import type { Thread } from '@plenum/schema/api/thread'
import { inTextOrder } from './in-text-order.ts'
import { passesFilter, type ThreadFilter } from './thread-filter.ts'
import type { ThreadPlaces } from './thread-places.ts'

/**
 * What the list shows, in its order. The thread that is being read stays, whatever the filter says of it: what one has
 * just resolved must not vanish from under one's eyes.
 */
export function threadsShown(
  threads: readonly Thread[],
  filter: ThreadFilter,
  places: ThreadPlaces | null,
  current: string | null,
): Thread[] {
  return inTextOrder(
    threads.filter((thread) => thread.id === current || passesFilter(thread, filter, places)),
    places,
  )
}
