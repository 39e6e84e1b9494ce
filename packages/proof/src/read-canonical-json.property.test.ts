import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { readCanonicalJson } from './read-canonical-json.ts'

const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('"', '\\', '\\"', '\u2028', '\b'))
const anyValue = fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' })

const letters = '"\\{}[],: \n\ufeff-+.019eEaAé'
const scraps = [
  'null',
  'true',
  '"a"',
  '"a":1',
  '"a":1,"a":1',
  '1.0',
  '-0',
  '01',
  '1e5',
  '1e21',
  '1e400',
  '\\u0041',
].concat(['\\ud83d', '\ud83d', '"__proto__":1', '{"__proto__":{}}', '\\u000F', '\\u000f', '\\/'])

/** The definition: a text is canonical when it is what is written for the value that it has. */
function isCanonical(text: string): boolean {
  try {
    return canonicalJson(JSON.parse(text)) === text
  } catch {
    return false
  }
}

test('reads back what canonicalJson writes', () => {
  fc.assert(
    fc.property(fc.oneof(anyValue, fc.dictionary(anyText, anyText)), (value) => {
      const text = canonicalJson(value)
      const reading = readCanonicalJson(text)
      expect(reading.ok && canonicalJson(reading.value)).toBe(text)
    }),
    { seed: 40_101, numRuns: 1000 },
  )
})

test('takes exactly the texts that are canonical', () => {
  const piece = fc.option(fc.constantFrom(...letters.split(''), ...scraps), { nil: '' })
  const change = fc.record({ at: fc.nat(), remove: fc.nat(2), piece })
  const seen = { canonical: 0, not: 0 }
  fc.assert(
    fc.property(anyValue, fc.array(change, { minLength: 1, maxLength: 2 }), (value, changes) => {
      let text = canonicalJson(value)
      for (const { at, remove, piece } of changes) {
        const place = at % (text.length + 1)
        text = text.slice(0, place) + piece + text.slice(place + remove)
      }
      const canonical = isCanonical(text)
      seen[canonical ? 'canonical' : 'not']++
      expect(readCanonicalJson(text).ok, text).toBe(canonical)
    }),
    { seed: 40_102, numRuns: 5000 },
  )
  expect(Math.min(seen.canonical, seen.not)).toBeGreaterThan(200)
})
