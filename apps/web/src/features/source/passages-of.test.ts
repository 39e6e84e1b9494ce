import { expect, it } from 'vitest'
import { passagesOf } from './passages-of.ts'

it('takes a report apart by paragraph and language, without empty ones and without marks', () => {
  const report = { nl: '## Verslag\n\nEen punt.\n- Twee\n', fr: 'Un point.' }
  expect(passagesOf(report)).toEqual([
    { key: 'nl 0', language: 'nl', quote: 'Verslag' },
    { key: 'nl 1', language: 'nl', quote: 'Een punt.' },
    { key: 'nl 2', language: 'nl', quote: 'Twee' },
    { key: 'fr 0', language: 'fr', quote: 'Un point.' },
  ])
  expect(passagesOf({})).toEqual([])
})

it('cuts what is longer than can be linked', () => {
  expect(passagesOf({ nl: 'a'.repeat(3000) })[0]?.quote).toHaveLength(2000)
})
