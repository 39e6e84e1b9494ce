import type { LiveEvent } from '@plenum/schema/live-event'
import { expect, it } from 'vitest'
import { readLiveEvent } from './read-live-event.ts'

const inTheme = { programmeId: 'p', themeId: 't' }

/** One of each: a new type of event that is forgotten here does not compile. */
const events: { [Type in LiveEvent['type']]: Extract<LiveEvent, { type: Type }> } = {
  session: { type: 'session' },
  notice: { type: 'notice' },
  programmes: { type: 'programmes' },
  programme: { type: 'programme', programmeId: 'p' },
  theme: { type: 'theme', ...inTheme },
  thread: { type: 'thread', ...inTheme, threadId: 'd' },
  round: { type: 'round', ...inTheme },
  versions: { type: 'versions', ...inTheme },
  positions: { type: 'positions', ...inTheme },
  'late-edits': { type: 'late-edits', ...inTheme },
}

it.each(Object.values(events))('reads $type, and nothing that lacks a part of it', (event) => {
  expect(readLiveEvent(JSON.stringify({ ...event, more: 1 }))).toEqual(event)
  for (const missing of Object.keys(event)) {
    const { [missing as 'type']: _, ...rest } = event
    expect(readLiveEvent(JSON.stringify(rest)), missing).toBeNull()
  }
})

it.each(['', 'null', '[]', '1', '{"type":"later"}', '{"type":"theme","programmeId":1,"themeId":"t"}', '{'])(
  'knows nothing of %j',
  (frame) => expect(readLiveEvent(frame)).toBeNull(),
)

it('reads no binary frames', () => expect(readLiveEvent(new ArrayBuffer(2))).toBeNull())
