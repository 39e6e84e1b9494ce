import { describe, expect, it } from 'vitest'
import { readProblem } from './read-problem.ts'

describe('readProblem', () => {
  it('goes by the code, whatever the text says', () => {
    const problem = readProblem(409, { type: 'about:blank', title: 'Anything', status: 409, code: 'email-taken' })
    expect(problem.code).toBe('email-taken')
    expect(problem.fields).toEqual([])
  })

  it('keeps the fields that it can read', () => {
    const fields = [{ path: 'title.nl', message: 'too long' }, { path: 3 }, null, 'text']
    expect(readProblem(400, { code: 'bad-request', fields }).fields).toEqual([
      { path: 'title.nl', message: 'too long' },
    ])
  })

  it('keeps the record as it is now', () => {
    const current = { id: 'a', title: { nl: 'Nieuw' } }
    expect(readProblem(409, { code: 'changed-meanwhile', current }).current).toEqual(current)
    expect(readProblem(409, { code: 'conflict' }).current).toBeUndefined()
  })

  it.each([
    [401, '<html>', 'not-signed-in'],
    [413, undefined, 'too-large'],
    [429, { code: 'no-code-of-ours' }, 'too-many'],
    [418, null, 'internal'],
    [500, { message: 'boom' }, 'internal'],
  ])('takes status %i without a known code for what it says', (status, body, code) => {
    expect(readProblem(status, body).code).toBe(code)
  })

  it.each([502, 503, 504])('takes %i from something in between for an unreachable server', (status) => {
    expect(readProblem(status, undefined).code).toBe('unreachable')
  })

  it('believes Plenum itself when it says that it cannot answer', () => {
    expect(readProblem(503, { code: 'unavailable' }).code).toBe('unavailable')
  })
})
