import { describe, expect, it } from 'vitest'
import { type PlannedRow, rowsOf, withNext, withStage, without } from './planned-rows.ts'

const row = (id: number, to: PlannedRow['to'], at = ''): PlannedRow => ({ id, to, at, hard: false })
const stagesOf = (rows: readonly PlannedRow[]) => rows.map(({ to }) => to)

describe('the rows of a plan', () => {
  it('begin as what is planned, on the clocks of the programme', () => {
    const moves = [{ id: 'm', to: 'review', at: '2026-12-01T08:30:00.000Z', hard: true }] as const
    const rows = rowsOf({ moves: [...moves], me: { mayPlan: true } }, 'Europe/Brussels')
    expect(rows).toEqual([{ id: 0, to: 'review', at: '2026-12-01T09:30', hard: true }])
  })

  it('go on from where the theme will be, onward, and no further than the stages lead', () => {
    let rows: PlannedRow[] = []
    for (let count = 0; count < 20; count++) rows = withNext('drafting', rows)
    expect(stagesOf(rows).slice(0, 4)).toEqual(['review', 'consolidation', 'validation', 'consolidation'])
    expect(rows).toHaveLength(12)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(12)
    expect(withNext('frozen', [])).toEqual([])
  })

  it('lose what does not fit any more when one before is changed or goes', () => {
    const rows = [row(0, 'review'), row(1, 'consolidation'), row(2, 'validation')]
    expect(stagesOf(withStage('drafting', rows, 2, 'review'))).toEqual(['review', 'consolidation', 'review'])
    expect(stagesOf(withStage('drafting', rows, 1, 'validation'))).toEqual(['review'])
    expect(stagesOf(without('drafting', rows, 0))).toEqual([])
    expect(stagesOf(without('drafting', rows, 2))).toEqual(['review', 'consolidation'])
  })
})
