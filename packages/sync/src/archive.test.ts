import { expect, test } from 'vitest'
import { decodeArchive, encodeArchive } from './archive.ts'

test('gives back every row with author, time and bytes', () => {
  const rows = [
    { seq: 3, at: 1_700_000_000_000, personId: 'person-1', bytes: new Uint8Array([0, 255, 1]) },
    { seq: 4, at: 1_700_000_000_001, personId: null, bytes: new Uint8Array() },
  ]
  expect(decodeArchive(encodeArchive(rows))).toEqual(rows)
})

test('throws for another format', () => {
  expect(() => decodeArchive(new Uint8Array([2, 0]))).toThrow()
})
