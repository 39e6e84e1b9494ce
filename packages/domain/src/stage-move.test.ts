import { stages } from '@plenum/schema/stage'
import { describe, expect, it } from 'vitest'
import { moveStage, nextStages } from './stage-move.ts'

describe('moving a theme along its stages', () => {
  it('follows drafting, review, consolidation, validation', () => {
    const review = moveStage({ stage: 'drafting', round: 0 }, 'review')
    expect(review).toEqual({ stage: 'review', round: 1 })
    expect(moveStage({ stage: 'review', round: 1 }, 'consolidation')).toEqual({ stage: 'consolidation', round: 1 })
    expect(moveStage({ stage: 'consolidation', round: 1 }, 'validation')).toEqual({ stage: 'validation', round: 1 })
  })

  it('counts every entry into review as the next round', () => {
    expect(moveStage({ stage: 'consolidation', round: 2 }, 'review')).toEqual({ stage: 'review', round: 3 })
  })

  it('refuses every move that is not listed', () => {
    for (const from of stages) {
      for (const to of stages) {
        const listed = nextStages(from).includes(to)
        expect(moveStage({ stage: from, round: 1 }, to) !== null, `${from} → ${to}`).toBe(listed)
      }
    }
  })

  it('neither freezes nor unfreezes', () => {
    for (const from of stages) expect(nextStages(from)).not.toContain('frozen')
    expect(nextStages('frozen')).toEqual([])
  })
})
