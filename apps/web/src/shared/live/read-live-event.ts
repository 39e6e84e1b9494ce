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
  const { type, programmeId, themeId, threadId } = value as Record<string, unknown>
  switch (type) {
    case 'session':
    case 'programmes':
    case 'notice':
      return { type }
    case 'programme':
      return typeof programmeId === 'string' ? { type, programmeId } : null
    case 'theme':
    case 'round':
    case 'versions':
    case 'late-edits':
    case 'positions':
      return typeof programmeId === 'string' && typeof themeId === 'string' ? { type, programmeId, themeId } : null
    case 'thread':
      return typeof programmeId === 'string' && typeof themeId === 'string' && typeof threadId === 'string'
        ? { type, programmeId, themeId, threadId }
        : null
    default:
      return null
  }
}
