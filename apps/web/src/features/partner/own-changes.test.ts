import { expect, it } from 'vitest'
import { ownChanges } from './own-changes.ts'

const before = { acronym: 'CPS', since: '2021-05-25', name: { nl: 'A', fr: 'B' }, description: { nl: 'C' } }

it('of somebody who typed nothing are none', () => {
  expect(ownChanges(before, before, { ...before, acronym: 'X' })).toEqual({})
})

it('leave what somebody else has changed, language by language', () => {
  const typed = { ...before, since: '2021-06-01', name: { nl: 'A2', fr: 'B' }, description: {} }
  const now = { ...before, acronym: 'X', name: { nl: 'A1', fr: 'B1', de: 'D1' }, description: { nl: 'C', en: 'E' } }
  expect(ownChanges(typed, before, now)).toEqual({
    since: '2021-06-01',
    name: { nl: 'A2', fr: 'B1', de: 'D1' },
    description: { nl: '', en: 'E' },
  })
})
