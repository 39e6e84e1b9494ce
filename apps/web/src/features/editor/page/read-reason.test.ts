import { describe, expect, it } from 'vitest'
import { readReasonOf } from './read-reason.ts'

const theme = (stage: string, role: string, roundLocksText = false) =>
  ({ stage, roundLocksText, me: { role } }) as never

describe('why one may only read', () => {
  it.each([
    [theme('frozen', 'organiser'), 'frozen'],
    [theme('validation', 'editor'), 'validation'],
    [theme('validation', 'observer'), 'validation'],
    [theme('review', 'editor', true), 'round'],
    [theme('review', 'reviewer', true), 'reviewer'],
    [theme('drafting', 'reviewer'), 'reviewer'],
    [theme('drafting', 'observer'), 'observer'],
  ])('%j', (given, reason) => {
    expect(readReasonOf(given)).toBe(reason)
  })
})
