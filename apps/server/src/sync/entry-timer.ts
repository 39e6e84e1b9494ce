import type { RoomTimer } from '@plenum/sync/room-types'
import type { RoomEntry } from './room-entry.ts'

/** Runs once after `delay` milliseconds; a timer of this name that was set before no longer does. */
export function setEntryTimer(entry: RoomEntry, name: RoomTimer | 'unload', delay: number, run: () => void): void {
  clearTimeout(entry.timers.get(name))
  entry.timers.set(
    name,
    setTimeout(() => {
      entry.timers.delete(name)
      run()
    }, delay),
  )
}

export function clearEntryTimer(entry: RoomEntry, name: RoomTimer | 'unload'): void {
  clearTimeout(entry.timers.get(name))
  entry.timers.delete(name)
}
