import { useSyncExternalStore } from 'react'
import type { CopySnapshot, PrivateCopy } from './private-copy.ts'

const nothing = (): (() => void) => () => undefined

/** One part of what a private copy comes to; `none` where there is no copy. */
export function useCopyState<Part>(copy: PrivateCopy | null, part: (snapshot: CopySnapshot) => Part, none: Part): Part {
  return useSyncExternalStore(copy?.subscribe ?? nothing, () => (copy === null ? none : part(copy.getSnapshot())))
}
