import type { Thread } from '@plenum/schema/api/thread'
import { isDetached } from './is-detached.ts'
import type { ThreadPlaces } from './thread-places.ts'

/** The order in which threads are read: on the whole theme first, then as they stand in the text, the detached last. */
export function inTextOrder(threads: readonly Thread[], places: ThreadPlaces | null): Thread[] {
  const rank = (thread: Thread): number => {
    if (thread.anchor.on === 'theme') return -1
    return isDetached(thread, places) ? Infinity : (places?.get(thread.id)?.order ?? 0)
  }
  return threads.toSorted((a, b) => {
    const [first, second] = [rank(a), rank(b)]
    return first === second ? a.createdAt.localeCompare(b.createdAt) : first - second
  })
}
