import { use, useSyncExternalStore } from 'react'
import { LiveContext } from './live-context.ts'

const never = () => () => undefined

/**
 * Whether the page hears of changes, or cannot for now: what is read from then on misses nothing. False while the first
 * connection is being made.
 */
export function useListening(): boolean {
  const live = use(LiveContext)
  return useSyncExternalStore(live?.subscribe ?? never, () => live?.state() !== 'connecting')
}
