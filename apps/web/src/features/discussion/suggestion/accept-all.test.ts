import { expect, test } from 'vitest'
import { ApiProblem, type ApiProblemCode } from '../../../shared/api/api-problem.ts'
import { acceptAll, type AcceptedAll } from './accept-all.ts'

type Run = { problems?: Partial<Record<string, ApiProblemCode>>; stopAfter?: number }

async function run({ problems = {}, stopAfter = Infinity }: Run) {
  const tried: string[] = []
  const steps: string[] = []
  const told = ({ accepted, failed, left }: AcceptedAll<string>) => `${accepted.length}/${failed.length}/${left.length}`
  let underWay = 0
  const result = await acceptAll(['a', 'b', 'c', 'd'], {
    async accept(item) {
      underWay += 1
      expect(underWay).toBe(1)
      tried.push(item)
      await Promise.resolve()
      underWay -= 1
      const problem = problems[item]
      if (problem !== undefined) throw new ApiProblem(problem)
    },
    isStopped: () => tried.length >= stopAfter,
    onStep: (soFar) => steps.push(told(soFar)),
  })
  return { result, tried, steps }
}

test('accepts one after the other and tells after each how far it is', async () => {
  const { result, tried, steps } = await run({})
  expect(tried).toEqual(['a', 'b', 'c', 'd'])
  expect(steps).toEqual(['1/0/3', '2/0/2', '3/0/1', '4/0/0'])
  expect(result).toEqual({ accepted: ['a', 'b', 'c', 'd'], failed: [], left: [], halted: null })
})

test('goes on after a refusal and names it at the end', async () => {
  const { result, steps } = await run({ problems: { b: 'suggestion-conflict', d: 'passage-gone' } })
  expect(steps.at(-1)).toBe('2/2/0')
  expect(result.accepted).toEqual(['a', 'c'])
  expect(result.failed).toEqual([
    { item: 'b', problem: 'suggestion-conflict' },
    { item: 'd', problem: 'passage-gone' },
  ])
})

test('stops when asked to, after the one that is under way', async () => {
  const { result, tried } = await run({ stopAfter: 2 })
  expect(tried).toEqual(['a', 'b'])
  expect(result).toEqual({ accepted: ['a', 'b'], failed: [], left: ['c', 'd'], halted: null })
})

test.each(['unreachable', 'not-signed-in', 'too-many'] as const)(
  'does not go on after %s, and says so',
  async (problem) => {
    const { result, tried } = await run({ problems: { b: problem } })
    expect(tried).toEqual(['a', 'b'])
    expect(result).toEqual({ accepted: ['a'], failed: [], left: ['b', 'c', 'd'], halted: problem })
  },
)
