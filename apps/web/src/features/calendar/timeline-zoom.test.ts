import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutTimeline } from './timeline-layout.ts'
import { zoomBy, zoomFactor, zoomLevels } from './timeline-zoom.ts'

const at = (text: string) => Date.parse(text)
const twoYears = { from: at('2021-05-01T12:00Z'), to: at('2023-05-01T12:00Z') }
const twoMonths = { from: at('2021-05-01T12:00Z'), to: at('2021-07-01T12:00Z') }

describe('the zoom of a timeline', () => {
  it('draws it as much wider as there is more of it than is seen', () => {
    expect(zoomLevels.map((level) => Math.round(zoomFactor(level, twoYears)))).toEqual([1, 2, 8, 24])
    expect(zoomLevels.map((level) => Math.round(zoomFactor(level, twoMonths)))).toEqual([1, 1, 1, 2])
  })

  it('goes on to what shows something else, and no further than the ends', () => {
    expect([zoomBy('all', 1, twoYears), zoomBy('year', 1, twoYears), zoomBy('month', 1, twoYears)]).toEqual([
      'year',
      'quarter',
      'month',
    ])
    expect([zoomBy('month', -1, twoYears), zoomBy('year', -1, twoYears), zoomBy('all', -1, twoYears)]).toEqual([
      'quarter',
      'all',
      'all',
    ])
    expect([zoomBy('all', 1, twoMonths), zoomBy('month', -1, twoMonths)]).toEqual(['month', 'quarter'])
  })

  it('lets no label meet another in its row, at any zoom', () => {
    const label = fc.string({ minLength: 1, maxLength: 40 })
    const event = fc.record({ at: fc.integer({ min: at('2021-01-01'), max: at('2024-01-01') }), label })
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 12 }), fc.constantFrom(1, 2, 8, 24), (drawn, zoom) => {
        const events = drawn.map((one, index) => ({ id: String(index), ...one }))
        const [width, letter] = [640, 7]
        const input = { events, activities: [], deadlines: [], now: at('2022-01-01'), width, letter, zoom }
        const timeline = layoutTimeline(input)
        const boxes = (timeline?.events ?? []).map(({ id, x, row, anchor }) => {
          const size = (((events[Number(id)]?.label.length ?? 0) + 2) * letter * 100) / (width * zoom)
          const start = anchor === 'start' ? x : anchor === 'end' ? x - size : x - size / 2
          return { row, start, end: start + size }
        })
        for (const [index, box] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) {
            if (other.row !== box.row) continue
            expect(other.start + 1e-9 >= box.end || box.start + 1e-9 >= other.end).toBe(true)
          }
        }
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('names more months the nearer it is', () => {
    const events = [
      { id: 'a', at: twoYears.from, label: 'A' },
      { id: 'b', at: twoYears.to, label: 'B' },
    ]
    const ticks = (zoom: number) =>
      layoutTimeline({ events, activities: [], deadlines: [], now: 0, width: 640, letter: 7, zoom })?.ticks.length ?? 0
    expect(ticks(1)).toBeLessThanOrEqual(9)
    expect(ticks(8)).toBeGreaterThanOrEqual(24)
  })
})
