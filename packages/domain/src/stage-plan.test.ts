import { stages } from '@plenum/schema/stage'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextStages, type StagePosition } from './stage-move.ts'
import { dueMove, maxPlannedMoves, planAfter, planFault, type PlannedMove } from './stage-plan.ts'

const hard = (to: PlannedMove['to'], at: number): PlannedMove => ({ to, at, hard: true })
const soft = (to: PlannedMove['to'], at: number): PlannedMove => ({ to, at, hard: false })

describe('a plan of moves', () => {
  it('follows the stages from where the theme stands, each move later than the one before', () => {
    const plan = [hard('review', 10), soft('consolidation', 20), hard('review', 30), hard('consolidation', 40)]
    expect(planFault('drafting', plan, 9)).toBeNull()
    expect(planFault('drafting', [], 9)).toBeNull()
    expect(planFault('review', plan, 9)).toEqual({ index: 0, fault: 'not-a-move' })
    expect(planFault('drafting', plan, 10)).toEqual({ index: 0, fault: 'not-later' })
    expect(planFault('drafting', [hard('review', 10), hard('consolidation', 10)], 9)).toEqual({
      index: 1,
      fault: 'not-later',
    })
    expect(planFault('drafting', [hard('review', 10), hard('validation', 20)], 9)).toEqual({
      index: 1,
      fault: 'not-a-move',
    })
  })

  it('never leads to a final text, nor out of one', () => {
    for (const from of stages) expect(planFault(from, [hard('frozen', 10)], 0)?.fault).toBe('not-a-move')
    for (const to of stages) expect(planFault('frozen', [hard(to, 10)], 0)?.fault).toBe('not-a-move')
  })

  it('has an end', () => {
    const endless = Array.from({ length: maxPlannedMoves + 1 }, (_, at) =>
      hard(at % 2 === 0 ? 'review' : 'consolidation', at + 1),
    )
    expect(planFault('drafting', endless, 0)).toEqual({ index: maxPlannedMoves, fault: 'too-many' })
    expect(planFault('drafting', endless.slice(1), 0)?.fault).toBe('not-a-move')
    expect(planFault('drafting', endless.slice(0, -1), 0)).toBeNull()
  })
})

describe('what is due', () => {
  const review: StagePosition = { stage: 'review', round: 1 }

  it('is the first move, from its time on', () => {
    const plan = [hard('consolidation', 10), hard('review', 20)]
    expect(dueMove(review, plan, 9)).toBeNull()
    expect(dueMove(review, plan, 10)).toEqual({
      move: plan[0],
      from: review,
      to: { stage: 'consolidation', round: 1 },
    })
    expect(dueMove(review, plan, 500)?.move).toBe(plan[0])
  })

  it('is never a soft one, nor what comes after it', () => {
    expect(dueMove(review, [soft('consolidation', 10), hard('review', 20)], 500)).toBeNull()
  })

  it('is not a move that the stages do not allow', () => {
    expect(dueMove({ stage: 'frozen', round: 1 }, [hard('consolidation', 10)], 500)).toBeNull()
  })
})

describe('what is left of a plan', () => {
  it('is what comes after the move that was made', () => {
    const plan = [soft('consolidation', 10), hard('review', 20)]
    expect(planAfter('consolidation', plan)).toEqual([plan[1]])
  })

  it('is nothing once the theme went another way', () => {
    expect(planAfter('frozen', [hard('review', 10)])).toEqual([])
    expect(planAfter('drafting', [])).toEqual([])
  })
})

/** A clock that jumps, a job that runs now and then, and organisers who move themes and plan at any time. */
const act = fc.oneof(
  fc.record({ kind: fc.constant('time' as const), by: fc.integer({ min: -50, max: 200 }) }),
  fc.record({ kind: fc.constant('job' as const) }),
  fc.record({ kind: fc.constant('move' as const), way: fc.nat(3) }),
  fc.record({
    kind: fc.constant('plan' as const),
    gaps: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 5 }),
    hard: fc.nat(31),
  }),
)

describe('schedules', () => {
  it('make each planned move at most once, not before its time, and only where the stages allow it', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 80 }), (acts) => {
        let now = 1000
        let position: StagePosition = { stage: 'drafting', round: 0 }
        let plan: (PlannedMove & { id: number })[] = []
        let ids = 0
        const made = new Set<number>()
        const come = (to: StagePosition) => {
          expect(nextStages(position.stage)).toContain(to.stage)
          expect(to.round).toBe(position.round + (to.stage === 'review' ? 1 : 0))
          position = to
          plan = planAfter(to.stage, plan)
        }
        for (const each of acts) {
          if (each.kind === 'time') now += each.by
          if (each.kind === 'job') {
            for (let due = dueMove(position, plan, now); due !== null; due = dueMove(position, plan, now)) {
              expect(due.move.hard).toBe(true)
              expect(due.move.at).toBeLessThanOrEqual(now)
              expect(made.has(due.move.id)).toBe(false)
              made.add(due.move.id)
              come(due.to)
            }
          }
          if (each.kind === 'move') {
            const ways = nextStages(position.stage)
            const stage = ways[each.way % ways.length]
            if (stage !== undefined) come({ stage, round: position.round + (stage === 'review' ? 1 : 0) })
          }
          if (each.kind === 'plan') {
            let at = now
            let { stage } = position
            const next = each.gaps.map((gap, index) => {
              const ways = nextStages(stage)
              stage = ways[index % ways.length]!
              at += gap
              return { id: ++ids, to: stage, at, hard: ((each.hard >> index) & 1) === 1 }
            })
            expect(planFault(position.stage, next, now)).toBeNull()
            plan = next
          }
        }
      }),
      { seed: 20211125, numRuns: 500 },
    )
  })
})
