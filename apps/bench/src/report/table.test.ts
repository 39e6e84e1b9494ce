import { expect, test } from 'vitest'
import { table } from './table.ts'

test('a line per figure with its median, spread, number of runs, and target', () => {
  const lines = table({ name: 'typing', title: 'a key' }, [
    { name: 'p50', unit: 'ms', runs: [20, 10, 12.34] },
    { name: 'ratio', unit: '×', runs: [1.5, 1.2, 1.61], target: { atMost: 1.5 } },
    { name: 'frames', unit: 'frames/s', runs: [49], target: { atLeast: 50 } },
  ]).split('\n')
  expect(lines.map((line) => line.trim().replace(/ {2,}/g, ' | '))).toEqual([
    'typing: a key',
    'median | least – most | runs | target',
    'p50 | 12.3 ms | 10.0 – 20.0 | 3',
    'ratio | 1.50 × | 1.20 – 1.61 | 3 | ≤ 1.5 × reached',
    'frames | 49.0 frames/s | 49.0 – 49.0 | 1 | ≥ 50 frames/s MISSED',
  ])
})
