/** Work on a theme that no version has yet. */
export type Unversioned = {
  /** When the newest version was taken, milliseconds since 1970; null before the first. */
  lastTakenAt: number | null
  /** Characters that came and went since. */
  changed: number
  /** When the first edit since was made; null without one. */
  since: number | null
}

const minute = 60_000
export const autoRule = {
  /** So much changed is a burst of work: half a page. */
  characters: 400,
  /** Whatever was changed has a version after so long. */
  after: 10 * minute,
  /** Between two versions of a theme. */
  apart: 10 * minute,
}

/** When an automatic version of it is due, which may be past; null when there is nothing to keep. */
export function autoDue({ lastTakenAt, changed, since }: Unversioned): number | null {
  if (since === null) return null
  // A draft that was begun and has no words yet.
  if (lastTakenAt === null && changed === 0) return null
  const due = changed >= autoRule.characters ? since : since + autoRule.after
  return lastTakenAt === null ? due : Math.max(due, lastTakenAt + autoRule.apart)
}
