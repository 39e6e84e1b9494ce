import fc from 'fast-check'
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { addDeleted, type DeleteSet, decodeDeleteSet, encodeDeleteSet, isDeleted } from './delete-set.ts'

const ranges = fc.array(fc.record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 30 }) }), { maxLength: 60 })

test('holds exactly the clocks that were added, however they overlap', () => {
  fc.assert(
    fc.property(ranges, fc.nat(230), fc.nat(10), (added, from, length) => {
      const set: DeleteSet = new Map()
      const plain = new Set<number>()
      for (const { start, length: count } of added) {
        addDeleted(set, 1, start, start + count)
        for (let clock = start; clock < start + count; clock++) plain.add(clock)
      }
      const wanted = Array.from({ length }, (_, index) => from + index).every((clock) => plain.has(clock))
      expect(isDeleted(set, 1, from, from + length)).toBe(wanted)
      const flat = set.get(1) ?? []
      for (let index = 1; index < flat.length; index++) expect(flat[index]).toBeGreaterThan(flat[index - 1] as number)
      expect(isDeleted(set, 2, 0, 1)).toBe(false)
    }),
  )
})

test('reads what Yjs writes, and Yjs reads what it writes', () => {
  const document = new Y.Doc()
  document.clientID = 9
  const text = document.getText('default')
  text.insert(0, 'abcdefghij')
  text.delete(2, 3)
  text.delete(4, 1)
  const update = Y.encodeStateAsUpdate(document)
  const encoded = new Uint8Array(Y.diffUpdate(update, Y.encodeStateVector(document)).subarray(1))
  const set = decodeDeleteSet(encoded)
  expect(set).toEqual(new Map([[9, [2, 5, 7, 8]]]))
  const again = new Uint8Array([0, ...encodeDeleteSet(set)])
  expect(Y.decodeUpdate(again).ds.clients.get(9)).toMatchObject([
    { clock: 2, len: 3 },
    { clock: 7, len: 1 },
  ])
})
