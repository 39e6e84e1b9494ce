import { expect, it } from 'vitest'
import { autoDue, autoRule } from './auto-due.ts'

const { after, apart, characters } = autoRule
const now = 1_000_000_000

it('nothing is due where nothing was written', () => {
  expect(autoDue({ lastTakenAt: now, changed: 0, since: null })).toBeNull()
  expect(autoDue({ lastTakenAt: null, changed: 0, since: null })).toBeNull()
})

it('a draft that was begun and has no words has no version', () => {
  expect(autoDue({ lastTakenAt: null, changed: 0, since: now })).toBeNull()
})

it('a burst of work is due at once, less of it after a while', () => {
  expect(autoDue({ lastTakenAt: null, changed: characters, since: now })).toBe(now)
  expect(autoDue({ lastTakenAt: null, changed: characters - 1, since: now })).toBe(now + after)
})

it('what changes no letter is due after a while too, once there is a version to tell it from', () => {
  expect(autoDue({ lastTakenAt: now - 10 * apart, changed: 0, since: now })).toBe(now + after)
})

it('never sooner after the last version than they are to be apart', () => {
  expect(autoDue({ lastTakenAt: now - 1, changed: 10 * characters, since: now })).toBe(now - 1 + apart)
  expect(autoDue({ lastTakenAt: now - 1, changed: 1, since: now })).toBe(now + after)
})
