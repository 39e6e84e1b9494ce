import { expect, test } from 'vitest'
import { createIdempotencyKeys } from './idempotency-keys.ts'

test('a second attempt with the same body has the same key', () => {
  const keyFor = createIdempotencyKeys()
  expect(keyFor({ title: 'a' })).toBe(keyFor({ title: 'a' }))
})

test('a changed body has another key, also when it changes back', () => {
  const keyFor = createIdempotencyKeys()
  const keys = [keyFor({ title: 'a' }), keyFor({ title: 'b' }), keyFor({ title: 'a' })]
  expect(new Set(keys).size).toBe(3)
})

test('keys are long and of no two forms the same', () => {
  const keys = Array.from({ length: 50 }, () => createIdempotencyKeys()(null))
  expect(new Set(keys).size).toBe(50)
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/)
})
