import { useSyncExternalStore } from 'react'
import type { Draft, DraftSnapshot } from './draft.ts'

/**
 * One part of a draft's state; the component is drawn again only when that part changes. Saving and saved come and go
 * with every word that is written, and the page must not be drawn anew for that.
 */
export function useDraftState<Part>(draft: Draft, part: (snapshot: DraftSnapshot) => Part): Part {
  return useSyncExternalStore(draft.subscribe, () => part(draft.getSnapshot()))
}
