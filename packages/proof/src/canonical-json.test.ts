import { describe, expect, test } from 'vitest'
import { canonicalJson, maxDepth } from './canonical-json.ts'

describe('canonicalJson', () => {
  test('writes the example of RFC 8785, section 3.2', () => {
    const given = `{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}`
    expect(canonicalJson(JSON.parse(given))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  test('sorts keys by UTF-16 units, not by code points', () => {
    const names = ['\u{20ac}', '\r', '\u{fb33}', '1', '\u{1f600}', '\u{80}', '\u{f6}']
    const text = canonicalJson(Object.fromEntries(names.map((name) => [name, 0])))
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      '1',
      '\r',
      '\u{80}',
      '\u{f6}',
      '\u{20ac}',
      '\u{1f600}',
      '\u{fb33}',
    ])
    expect(text.indexOf('"\\r"')).toBeLessThan(text.indexOf('"1"'))
  })

  test('has one zero, and takes objects without a prototype', () => {
    expect(canonicalJson([-0, Object.assign(Object.create(null) as object, { b: 1, a: 2 })])).toBe('[0,{"a":2,"b":1}]')
  })

  test.each([
    ['undefined', undefined, '$'],
    ['an undefined field', { a: [{ b: undefined }] }, '$.a[0].b'],
    ['a hole', [1, , 2], '$[1]'], // oxlint-disable-line no-sparse-arrays
    ['NaN', [Number.NaN], '$[0]'],
    ['infinity', -Infinity, '$'],
    ['a bigint', 1n, '$'],
    ['a function', { toString: () => '' }, '$.toString'],
    ['a date', { at: new Date(0) }, '$.at'],
    ['a map', new Map(), '$'],
    ['bytes', new Uint8Array(2), '$'],
    ['a lone surrogate', 'a\ud83d', '$'],
    ['a lone surrogate in a key', { '\ude00': 1 }, '$'],
    ['__proto__', JSON.parse('{"__proto__":{}}') as unknown, '$.__proto__'],
  ])('refuses %s and says where', (_, value, place) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
    expect(() => canonicalJson(value)).toThrow(`no canonical JSON: ${place}`)
  })

  test('takes a value as deep as a reader does, and none deeper, rings included', () => {
    const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))
    expect(canonicalJson(nested(maxDepth))).toHaveLength(2 * maxDepth)
    expect(() => canonicalJson(nested(maxDepth + 1))).toThrow(/too deep/)
    const ring: unknown[] = []
    ring.push(ring)
    expect(() => canonicalJson(ring)).toThrow(/too deep/)
  })
})
