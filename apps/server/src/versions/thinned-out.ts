import type { VersionKind } from '@plenum/schema/version'

export type Thinnable = {
  id: string
  number: number
  kind: VersionKind
  /** Milliseconds since 1970. */
  takenAt: number
  /** Something else speaks of it, such as the version that was taken before it was restored. */
  isNamed: boolean
}

const day = 24 * 60 * 60 * 1000
/** 1 January 1970 was a Thursday; weeks begin on Monday. */
const firstMonday = 4 * day

/**
 * Ids of the versions of a theme that are no longer needed at `now`: of automatic ones all of the last 24 hours stay,
 * then the last of each day for 30 days, then the last of each week (days and weeks in UTC). Everything else stays. The
 * newest version, which the next one is told from, is the last of its time and stays too.
 */
export function thinnedOut(versions: readonly Thinnable[], now: number): string[] {
  const last = new Map<string, number>()
  const thinnable = versions.filter((one) => one.kind === 'auto' && !one.isNamed && one.takenAt <= now - day)
  for (const { takenAt, number } of thinnable) {
    const period = periodOf(takenAt, now)
    last.set(period, Math.max(number, last.get(period) ?? 0))
  }
  return thinnable.filter(({ takenAt, number }) => number !== last.get(periodOf(takenAt, now))).map(({ id }) => id)
}

function periodOf(takenAt: number, now: number): string {
  if (takenAt > now - 30 * day) return `day ${Math.floor(takenAt / day)}`
  return `week ${Math.floor((takenAt - firstMonday) / (7 * day))}`
}
