import { closeCodes } from '@plenum/schema/close-code'
import { describe, expect, it } from 'vitest'
import { dropsCopy, endingOf, mayRetry } from './ending.ts'

describe('what a final close means', () => {
  it.each([
    [4400, 'refused'],
    [4401, 'signed-out'],
    [4403, 'not-allowed'],
    [4404, 'deleted'],
    [4413, 'too-large'],
    [4426, 'reload-needed'],
    [4429, 'too-many'],
  ])('%i is %s', (code, ending) => {
    expect(endingOf(code)).toBe(ending)
  })

  it('has a meaning of its own for every final code of the contract', () => {
    const final = Object.values(closeCodes).filter((code) => code >= 4400 && code < 4500)
    expect(new Set(final.map(endingOf)).size).toBe(final.length)
  })

  it('asks for a reload at a code that this page does not know yet', () => {
    expect(endingOf(4499)).toBe('reload-needed')
  })

  it('keeps the copy on the device only where it can still be of use', () => {
    expect(['signed-out', 'too-many', 'reload-needed'].map((ending) => dropsCopy(ending as never))).toEqual([
      false,
      false,
      false,
    ])
    expect(['not-allowed', 'deleted', 'other-person', 'too-large', 'refused'].every((e) => dropsCopy(e as never))).toBe(
      true,
    )
    expect(mayRetry('not-allowed')).toBe(false)
  })
})
