import { expect, test } from 'vitest'
import { createRandom } from '../../test/random.ts'
import { diffTokens } from './diff-tokens.ts'

/** Length of a longest common subsequence, the slow way. */
function common(a: string[], b: string[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const left of a) {
    const next = [0]
    for (const [index, right] of b.entries()) {
      next.push(left === right ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!))
    }
    row = next
  }
  return row.at(-1)!
}

test('property: the hunks make the one the other, and there is no smaller difference', () => {
  for (let seed = 1; seed <= 3_000; seed++) {
    const random = createRandom(seed)
    const list = () => Array.from({ length: random.below(20) }, () => 'abcd'[random.below(4)]!)
    const [a, b] = [list(), list()]
    const hunks = diffTokens(a, b)
    const result = [...a]
    for (const { from, to, start, end } of hunks.toReversed()) result.splice(from, to - from, ...b.slice(start, end))
    expect(result, `seed ${seed}`).toEqual(b)
    const removed = hunks.reduce((sum, { from, to }) => sum + to - from, 0)
    expect(a.length - removed).toBe(common(a, b))
    for (const [index, hunk] of hunks.entries()) expect(hunk.from).toBeGreaterThan(hunks[index - 1]?.to ?? -1)
  }
})

test('what differs in too much is one replacement', () => {
  const [a, b] = ['a', 'b'].map((letter) => Array.from({ length: 4_000 }, (_unused, index) => `${letter}${index}`))
  expect(diffTokens(['same', ...a!, 'end'], ['same', ...b!, 'end'])).toEqual([
    { from: 1, to: 4_001, start: 1, end: 4_001 },
  ])
})

/** The list, and its copies, with each look at a token counted. */
function counted(list: string[], looks: { count: number }): string[] {
  return new Proxy(list, {
    get: (target, name, receiver) => {
      if (name === 'slice') return (from: number, to: number) => counted(target.slice(from, to), looks)
      if (typeof name === 'string' && name !== 'length') looks.count++
      return Reflect.get(target, name, receiver) as unknown
    },
  })
}

test('looks at no more tokens than there is work for, and what takes more is one replacement', () => {
  const [a, b] = ['!?'.repeat(6_000), '?!;'.repeat(4_000)].map((signs) => signs.split(''))
  const looks = { count: 0 }
  const work = { left: 10_000 }
  expect(diffTokens(counted(a!, looks), b!, work)).toEqual([{ from: 0, to: 12_000, start: 0, end: 12_000 }])
  expect(looks.count).toBeLessThan(20_100)
  expect(work.left).toBeLessThanOrEqual(0)
  expect(diffTokens(['a', 'b', 'c', 'd', 'e'], ['a', 'c', 'x', 'e'], work)).toEqual([
    { from: 1, to: 4, start: 1, end: 3 },
  ])
})
