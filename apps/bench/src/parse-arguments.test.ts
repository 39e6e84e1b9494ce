import { expect, test } from 'vitest'
import { parseArguments } from './parse-arguments.ts'

const known = ['typing', 'panel']

test('without a name everything runs, five times, as a table', () => {
  expect(parseArguments([], known)).toEqual({ kind: 'run', names: known, json: false, runs: 5, chromium: null })
})

test('what is named runs, in the order of the list', () => {
  expect(parseArguments(['panel', 'typing', '--json', '--runs=2', '--chromium', '/bin/c'], known)).toEqual({
    kind: 'run',
    names: known,
    json: true,
    runs: 2,
    chromium: '/bin/c',
  })
  expect(parseArguments(['panel'], known)).toMatchObject({ names: ['panel'] })
})

test('what is not understood is said and not guessed', () => {
  expect(parseArguments(['scroll'], known)).toEqual({ kind: 'wrong', why: 'there is no scenario scroll' })
  for (const runs of ['0', '-1', 'many', '1.5', '']) {
    expect(parseArguments([`--runs=${runs}`], known)).toMatchObject({ kind: 'wrong' })
  }
  expect(parseArguments(['--fast'], known)).toMatchObject({ kind: 'wrong' })
  expect(parseArguments(['--fast', '--help'], known)).toMatchObject({ kind: 'wrong' })
  expect(parseArguments(['-h'], known)).toEqual({ kind: 'help' })
})
