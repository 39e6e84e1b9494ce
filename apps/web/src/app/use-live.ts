import { use, useEffect, useSyncExternalStore } from 'react'
import type { LiveState } from '../shared/live/live-connection.ts'
import { LiveContext } from './live-context.ts'

const never = () => () => undefined

/** Keeps `/live` open while a signed-in page is shown, and tells how it stands. */
export function useLive(): LiveState {
  const live = use(LiveContext)
  useEffect(() => {
    if (live === null) return undefined
    const hurry = () => live.hurry()
    live.start()
    window.addEventListener('online', hurry)
    document.addEventListener('visibilitychange', hurry)
    return () => {
      window.removeEventListener('online', hurry)
      document.removeEventListener('visibilitychange', hurry)
      live.stop()
    }
  }, [live])
  return useSyncExternalStore(live?.subscribe ?? never, live?.state ?? (() => 'connecting'))
}
