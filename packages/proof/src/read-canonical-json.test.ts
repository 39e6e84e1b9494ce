import { describe, expect, test } from 'vitest'
import { maxDepth } from './canonical-json.ts'
import { readCanonicalJson } from './read-canonical-json.ts'

describe('readCanonicalJson', () => {
  test.each([
    ['white space', '{"a": 1}', 5, ['a']],
    ['another order', '{"a":[1,{"c":1,"b":2}]}', 15, ['a', 1]],
    ['a key twice', '{"a":1,"a":1}', 7, []],
    ['another escape', '["a","\\u0041"]', 5, [1]],
    ['upper-case escapes', '"\\u000F"', 0, []],
    ['another number', '[0,1.0]', 3, [1]],
    ['a lone surrogate', '["\\ud83d"]', 1, [0]],
    ['__proto__', '{"__proto__":{"a":1}}', 1, []],
    ['something after it', '[1]\n', 3, []],
    ['a mark before it', '\ufeff[1]', 0, []],
    ['an end too early', '{"a":[1,2', 9, ['a', 1]],
    ['nothing', '', 0, []],
  ])('says where there is %s', (_, text, position, path) => {
    expect(readCanonicalJson(text)).toMatchObject({ ok: false, position, path })
  })

  test('gives what was read of the root before', () => {
    expect(readCanonicalJson('{"a":1,"b":{"c":[2,x')).toEqual({
      ok: false,
      position: 19,
      path: ['b', 'c', 1],
      before: { a: 1 },
    })
    expect(readCanonicalJson('{"a":[{"c":[1]},{"d":2,x')).toMatchObject({ before: { a: [{ c: [1] }] } })
  })

  test('goes no deeper than the writer', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(readCanonicalJson(nested(maxDepth)).ok).toBe(true)
    expect(readCanonicalJson(nested(maxDepth + 1))).toMatchObject({ ok: false, position: maxDepth })
    expect(readCanonicalJson('{"a":'.repeat(1_000_000))).toMatchObject({ ok: false, position: 5 * maxDepth })
  })

  test('gives up on a text of nothing but brackets before it fills the memory', () => {
    expect(readCanonicalJson(`[${'[],'.repeat(2_000_000)}[]]`).ok).toBe(false)
  })
})
