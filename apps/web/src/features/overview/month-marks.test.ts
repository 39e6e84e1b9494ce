import { describe, expect, it } from 'vitest'
import { monthMarks } from './month-marks.ts'

const mondays = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(from) + index * 7 * 86_400_000).toISOString().slice(0, 10),
  )

describe('monthMarks', () => {
  it('names the first week and then beginnings of months, far enough apart', () => {
    const marks = monthMarks(mondays('2025-12-01', 53))
    expect(marks.map(({ monday }) => monday)).toEqual(['2025-12-01', '2026-04-06', '2026-08-03'])
    for (const [index, mark] of marks.entries()) {
      if (index > 0) expect(mark.index - (marks[index - 1]?.index ?? 0)).toBeGreaterThanOrEqual(14)
    }
  })

  it('names one week of one, and none of none', () => {
    expect(monthMarks(mondays('2026-03-02', 1))).toEqual([{ index: 0, monday: '2026-03-02' }])
    expect(monthMarks([])).toEqual([])
  })
})
