import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutTimeline, type TimelineInput } from './timeline-layout.ts'

const at = (text: string) => Date.parse(text)
const plain: TimelineInput = {
  events: [
    { id: 'launch', at: at('2021-05-25T13:30Z'), label: 'Startevent' },
    { id: 'interim', at: at('2022-03-10T09:30Z'), label: 'Tussentijds event' },
    { id: 'closing', at: at('2023-01-19T09:30Z'), label: 'Slotevent' },
  ],
  activities: [{ id: 'round-table', at: at('2021-10-14T09:00Z') }],
  deadlines: [{ id: 'training', at: at('2022-09-30T22:00Z') }],
  now: at('2022-09-24T10:00Z'),
  width: 900,
  letter: 7,
}

describe('layoutTimeline', () => {
  it('is nothing without events and activities', () => {
    expect(layoutTimeline({ ...plain, events: [], activities: [] })).toBeNull()
  })

  it('begins and ends with a month around everything', () => {
    const timeline = layoutTimeline(plain)
    expect(new Date(timeline?.from ?? 0).toISOString()).toBe('2021-05-01T12:00:00.000Z')
    expect(new Date(timeline?.to ?? 0).toISOString()).toBe('2023-02-01T12:00:00.000Z')
  })

  it('keeps the order of time, left to right', () => {
    const timeline = layoutTimeline(plain)
    const [launch, interim, closing] = timeline?.events ?? []
    const activity = timeline?.activities.get('round-table') ?? NaN
    expect([launch?.x, activity, interim?.x, timeline?.today, timeline?.deadlines.get('training'), closing?.x]).toEqual(
      [launch?.x, activity, interim?.x, timeline?.today, timeline?.deadlines.get('training'), closing?.x].toSorted(
        (a, b) => (a ?? NaN) - (b ?? NaN),
      ),
    )
  })

  it('reaches to the last deadline ahead, some years after the last event, with today in it', () => {
    const timeline = layoutTimeline({
      ...plain,
      now: at('2026-11-23T10:00Z'),
      deadlines: [
        { id: 'training', at: at('2026-12-05T10:00Z') },
        { id: 'trust', at: at('2026-11-30T10:00Z') },
      ],
    })
    expect(timeline && new Date(timeline.to).toISOString()).toBe('2027-01-01T12:00:00.000Z')
    const [today, trust, training] = [
      timeline?.today,
      timeline?.deadlines.get('trust'),
      timeline?.deadlines.get('training'),
    ]
    expect([today, trust, training]).toEqual([today, trust, training].toSorted((a, b) => (a ?? NaN) - (b ?? NaN)))
    expect(today).toBeGreaterThan(90)
  })

  it('leaves out a deadline that lies decades ahead, or was over years ago', () => {
    const now = at('2026-11-23T10:00Z')
    for (const deadline of ['2126-12-05T10:00Z', '2025-12-05T10:00Z', '2019-01-01T10:00Z']) {
      const timeline = layoutTimeline({ ...plain, now, deadlines: [{ id: 'training', at: at(deadline) }] })
      expect(timeline?.today).toBeNull()
      expect(timeline?.deadlines.size).toBe(0)
      expect(timeline && new Date(timeline.to).getUTCFullYear()).toBe(2023)
    }
  })

  it('puts labels that would collide into rows', () => {
    const timeline = layoutTimeline({
      ...plain,
      events: [
        { id: 'a', at: at('2022-03-10T09:00Z'), label: 'A long label of an event' },
        { id: 'b', at: at('2022-03-17T09:00Z'), label: 'A long label of an event' },
        { id: 'c', at: at('2023-01-17T09:00Z'), label: 'A long label of an event' },
      ],
    })
    expect(timeline?.events.map(({ row }) => row)).toEqual([0, 1, 0])
    expect(timeline?.rows).toBe(2)
  })

  it('keeps labels at the edges inside', () => {
    const [launch, , closing] = layoutTimeline(plain)?.events ?? []
    expect([launch?.anchor, closing?.anchor]).toEqual(['start', 'end'])
  })

  it('holds for any calendar: everything inside, few ticks, no labels on top of each other', () => {
    const time = fc.integer({ min: at('2015-01-01'), max: at('2040-01-01') })
    const list = fc.array(fc.record({ at: time, label: fc.string({ minLength: 1, maxLength: 30 }) }), { maxLength: 12 })
    fc.assert(
      fc.property(list, list, list, time, (events, activities, deadlines, now) => {
        const named = <Item extends object>(items: Item[], name: string) =>
          items.map((item, index) => ({ ...item, id: `${name}${index}` }))
        const input = {
          ...plain,
          events: named(events, 'e'),
          activities: named(activities, 'a'),
          deadlines: named(deadlines, 'd'),
          now,
        }
        const timeline = layoutTimeline(input)
        if (timeline === null) return events.length + activities.length === 0
        const xs = [
          ...timeline.events.map(({ x }) => x),
          ...timeline.activities.values(),
          ...timeline.deadlines.values(),
          ...timeline.ticks.map(({ x }) => x),
          ...(timeline.today === null ? [] : [timeline.today]),
        ]
        expect(xs.every((x) => x >= 0 && x <= 100)).toBe(true)
        expect(timeline.ticks.length).toBeGreaterThan(0)
        expect(timeline.ticks.length).toBeLessThanOrEqual(9)
        const widthOf = new Map(input.events.map(({ id, label }) => [id, ((label.length * 7 + 14) / 900) * 100]))
        for (const row of new Set(timeline.events.map((event) => event.row))) {
          const spans = timeline.events
            .filter((event) => event.row === row)
            .map(({ id, x, anchor }) => {
              const width = widthOf.get(id) ?? 0
              const start = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
              return [start, start + width] as const
            })
            .toSorted(([a], [b]) => a - b)
          spans
            .slice(1)
            .forEach(([start], index) => expect(start).toBeGreaterThanOrEqual((spans[index]?.[1] ?? 0) - 1e-9))
        }
        return true
      }),
      { seed: 20261123, numRuns: 300 },
    )
  })
})
