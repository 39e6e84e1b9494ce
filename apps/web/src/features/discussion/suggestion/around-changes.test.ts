import { expect, test } from 'vitest'
import { aroundChanges } from './around-changes.ts'

const same = (text: string) => ({ kind: 'same' as const, text, marks: [] })
const inserted = { kind: 'inserted' as const, text: 'nieuw', marks: [] }
const long = 'een zin die langer is dan wat op een dichtgeklapte kaart naast een wijziging past, en nog wat woorden'
const texts = (...parts: Parameters<typeof aroundChanges>[0]) =>
  aroundChanges(parts).map((part) => ('text' in part ? part.text : ''))

test('leaves short text alone', () => {
  expect(texts(same('kort '), inserted, same(' ook kort'))).toEqual(['kort ', 'nieuw', ' ook kort'])
})

test('keeps whole words beside a change, and says where something was left out', () => {
  const [before, , after] = texts(same(long), inserted, same(long))
  expect(before?.startsWith('… ')).toBe(true)
  expect(long.endsWith(before?.slice(2) ?? '-')).toBe(true)
  expect(before?.length).toBeLessThan(45)
  expect(after?.endsWith(' …')).toBe(true)
  expect(long.startsWith(after?.slice(0, -2) ?? '-')).toBe(true)
})

test('between two changes it leaves out the middle', () => {
  const [, , middle] = texts(same('a'), inserted, same(`${long}, ${long}`), inserted, same('b'))
  expect(middle).toMatch(/^een zin .*…\s.* woorden$/)
})
