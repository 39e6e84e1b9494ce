import { describe, expect, it } from 'vitest'
import { weeksOf } from './weeks.ts'

const zone = { timeZone: 'Europe/Brussels' }
const at = (time: string) => Date.parse(time)

describe('weeksOf', () => {
  it('counts what a log has grown by in each week, and shows weeks in which nothing was done', () => {
    const days = [
      { documentId: 'a.fr', day: '2026-03-30', headSeq: 4 },
      { documentId: 'a.nl', day: '2026-03-13', headSeq: 10 },
      { documentId: 'a.nl', day: '2026-03-15', headSeq: 25 },
      { documentId: 'a.nl', day: '2026-03-30', headSeq: 26 },
    ]
    expect(weeksOf(days, [], { ...zone, now: at('2026-04-01T10:00:00Z') })).toEqual([
      { monday: '2026-03-09', edits: 25, contributions: 0 },
      { monday: '2026-03-16', edits: 0, contributions: 0 },
      { monday: '2026-03-23', edits: 0, contributions: 0 },
      { monday: '2026-03-30', edits: 5, contributions: 0 },
    ])
  })

  it('begins a week at midnight on the clocks of the programme, also when they change', () => {
    // Clocks go forward on Sunday 29 March 2026: midnight of Monday is 22:00 UTC from then on, 23:00 before.
    const said = [
      at('2026-03-22T22:59:59Z'),
      at('2026-03-22T23:00:00Z'),
      at('2026-03-29T21:59:59Z'),
      at('2026-03-29T22:00:00Z'),
    ]
    expect(weeksOf([], said, { ...zone, now: at('2026-03-30T10:00:00Z') })).toEqual([
      { monday: '2026-03-16', edits: 0, contributions: 1 },
      { monday: '2026-03-23', edits: 0, contributions: 2 },
      { monday: '2026-03-30', edits: 0, contributions: 1 },
    ])
  })

  it('says nothing of a programme in which nothing was done, and no more than the last year of a long one', () => {
    const now = at('2026-04-01T10:00:00Z')
    expect(weeksOf([], [], { ...zone, now })).toEqual([])
    const weeks = weeksOf([], [at('2020-01-01T10:00:00Z')], { ...zone, now })
    expect([weeks.length, weeks[0]?.monday, weeks.at(-1)?.monday]).toEqual([53, '2025-03-31', '2026-03-30'])
    // The first year's contribution is too old to be shown.
    expect(weeks.every(({ contributions }) => contributions === 0)).toBe(true)
  })
})
