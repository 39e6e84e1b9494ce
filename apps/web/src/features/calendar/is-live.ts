import type { Activity, ProgrammeEvent } from '@plenum/schema/api/calendar'

/** Whether it can be watched now: it has a live stream, has begun, has not ended, and was not cancelled. */
export function isLive(entry: ProgrammeEvent | Activity, now: number): boolean {
  const isCancelled = 'state' in entry && entry.state === 'cancelled'
  return (
    entry.liveStreamUrl !== null && !isCancelled && Date.parse(entry.startsAt) <= now && now < Date.parse(entry.endsAt)
  )
}
