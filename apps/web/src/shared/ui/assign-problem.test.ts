import { expect, test } from 'vitest'
import { assignProblem } from './assign-problem.ts'

const names = ['kind', 'title.nl', 'title.fr', 'startsAt', 'email']
const problem = (...paths: string[]) => ({
  code: 'bad-request' as const,
  fields: paths.map((path) => ({ path, message: '' })),
})

test('a path names an input', () => {
  expect(assignProblem(problem('title.fr'), names).fields).toEqual(['title.fr'])
})

test('a path names the first of a group of inputs', () => {
  expect(assignProblem(problem('title'), names).fields).toEqual(['title.nl'])
})

test('a path within an input names it', () => {
  expect(assignProblem(problem('kind.0'), names).fields).toEqual(['kind'])
})

test('fields come in the order of the form, each once', () => {
  expect(assignProblem(problem('startsAt', 'title', 'title.nl', 'kind'), names).fields).toEqual([
    'kind',
    'title.nl',
    'startsAt',
  ])
})

test('what no input is about belongs to the form', () => {
  expect(assignProblem(problem('titles', 'token'), names).fields).toEqual([])
})

test('a code can be about an input', () => {
  expect(assignProblem({ code: 'email-taken', fields: [] }, names, { 'email-taken': 'email' }).fields).toEqual([
    'email',
  ])
  expect(assignProblem({ code: 'too-many', fields: [] }, names, { 'email-taken': 'email' }).fields).toEqual([])
})
