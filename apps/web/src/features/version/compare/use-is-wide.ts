import { useSyncExternalStore } from 'react'

/** Two sides of a text need as much. */
const wide = '(min-width: 60.01rem)'

/** Whether there is room for two sides beside each other. */
export function useIsWide(): boolean {
  return useSyncExternalStore(follow, () => matchMedia(wide).matches)
}

function follow(listener: () => void): () => void {
  const list = matchMedia(wide)
  list.addEventListener('change', listener)
  return () => list.removeEventListener('change', listener)
}
