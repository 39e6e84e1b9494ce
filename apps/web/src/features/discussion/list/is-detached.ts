import type { Thread } from '@plenum/schema/api/thread'
import type { ThreadPlaces } from './thread-places.ts'

/** Whether the passage of a thread has gone from the text. Before the text is there (`null`), nothing is known to have. */
export function isDetached({ id, anchor }: Thread, places: ThreadPlaces | null): boolean {
  return anchor.on !== 'theme' && places !== null && !places.has(id)
}
