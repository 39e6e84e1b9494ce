import type { LiveEvent } from '@plenum/schema/live-event'

/** The event in a frame of `/live`, or null for one that this page does not know (a newer server's). */
export function readLiveEvent(data: unknown): LiveEvent | null {
  if (typeof data !== 'string') return null
  let value: unknown
  try {
    value = JSON.parse(data)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null || !('type' in value)) return null
  switch (value.type) {
    case 'session':
    case 'programmes':
      return { type: value.type }
    case 'programme':
      return 'programmeId' in value && typeof value.programmeId === 'string'
        ? { type: 'programme', programmeId: value.programmeId }
        : null
    case 'theme':
      return 'programmeId' in value &&
        typeof value.programmeId === 'string' &&
        'themeId' in value &&
        typeof value.themeId === 'string'
        ? { type: 'theme', programmeId: value.programmeId, themeId: value.themeId }
        : null
    default:
      return null
  }
}
