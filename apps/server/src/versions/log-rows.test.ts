import { deflateRawSync } from 'node:zlib'
import { encodeArchive } from '@plenum/sync/archive'
import type { ArchivedRow } from '@plenum/sync/ports'
import { expect, it } from 'vitest'
import { logRows } from './log-rows.ts'

const row = (seq: number): ArchivedRow => ({ seq, personId: 'p', at: seq, bytes: new Uint8Array([seq]) })
const archive = (...seqs: number[]) => {
  const bytes = new Uint8Array(deflateRawSync(encodeArchive(seqs.map(row))))
  return { first: seqs[0] ?? 0, last: seqs.at(-1) ?? 0, bytes }
}
const seqs = (rows: ArchivedRow[]) => rows.map(({ seq }) => seq)

it('takes what is asked out of whole archives and rows, each once and in order', () => {
  const history = { archives: [archive(1, 2, 3), archive(4, 5)], rows: [row(5), row(7), row(6)] }
  expect(seqs(logRows(history, 1, 6))).toEqual([2, 3, 4, 5, 6])
  expect(logRows(history, 1, 2)).toEqual([row(2)])
  expect(logRows(history, 7, 7)).toEqual([])
})

it('fails for a row that is not there', () => {
  const history = { archives: [archive(1, 2)], rows: [row(4)] }
  expect(() => logRows(history, 0, 4)).toThrow('row 3')
  expect(() => logRows({ archives: [], rows: [] }, 0, 1)).toThrow('row 1')
})
