import { expect, it } from 'vitest'
import { type Thinnable, thinnedOut } from './thinned-out.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour
/** A Wednesday, 12:00 UTC. */
const now = Date.parse('2026-04-15T12:00:00Z')

/** Versions by age, oldest first; automatic unless told otherwise. */
function versions(...ages: (number | [age: number, change: Partial<Thinnable>])[]): Thinnable[] {
  return ages.map((given, index) => {
    const [age, change] = Array.isArray(given) ? given : [given, {}]
    const takenAt = now - age
    return { id: `v${index + 1}`, number: index + 1, kind: 'auto', takenAt, isNamed: false, ...change }
  })
}
const kept = (all: Thinnable[], at = now) => {
  const gone = new Set(thinnedOut(all, at))
  return all.filter(({ id }) => !gone.has(id)).map(({ id }) => id)
}

it('all of the last 24 hours stay', () => {
  expect(kept(versions(23.9 * hour, 23 * hour, 5 * hour, hour))).toEqual(['v1', 'v2', 'v3', 'v4'])
})

it('then the last of each day, by the calendar of UTC', () => {
  // 14 April 11:00 and 12:00; 13 April 23:00; 13 April 01:00 and 12 April 23:00.
  expect(kept(versions(61 * hour, 59 * hour, 37 * hour, 25 * hour, 24 * hour, 0))).toEqual(['v1', 'v3', 'v5', 'v6'])
})

it('after thirty days the last of each week, which begins on Monday', () => {
  const at = (date: string) => now - Date.parse(`${date}T08:00:00Z`)
  // 1 March 2026 is a Sunday.
  expect(
    kept(versions(at('2026-02-27'), at('2026-02-28'), at('2026-03-01'), at('2026-03-02'), at('2026-03-09'), 0)),
  ).toEqual(['v3', 'v4', 'v5', 'v6'])
})

it('what somebody named, a stage, a restore, a freeze stays, and what another version speaks of', () => {
  const old = 100 * day
  const all = versions(
    [old, { kind: 'named' }],
    [old, { kind: 'stage' }],
    [old, { kind: 'restore' }],
    [old, { kind: 'frozen' }],
    [old, { isNamed: true }],
    old,
    old,
    0,
  )
  expect(kept(all)).toEqual(['v1', 'v2', 'v3', 'v4', 'v5', 'v7', 'v8'])
})

it('the newest stays, however old and however many there are of its day', () => {
  const all = versions([100 * day, { kind: 'auto', number: 9 }], 100 * day)
  expect(kept(all)).toContain('v1')
})

it('nothing comes of nothing', () => {
  expect(thinnedOut([], now)).toEqual([])
})
