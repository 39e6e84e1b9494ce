import { inflateRawSync } from 'node:zlib'
import { decodeArchive } from '@plenum/sync/archive'
import type { ArchivedRow, History } from '@plenum/sync/ports'

/**
 * The rows after `after` and through `through`, in order. Throws when one of them is missing: what was made of the rest
 * would be another text.
 */
export function logRows({ archives, rows }: History, after: number, through: number): ArchivedRow[] {
  const folded = archives.flatMap(({ bytes }) => decodeArchive(new Uint8Array(inflateRawSync(bytes))))
  const bySeq = new Map([...folded, ...rows].map((row) => [row.seq, row]))
  return Array.from({ length: through - after }, (_, index) => {
    const row = bySeq.get(after + 1 + index)
    if (row === undefined) throw new Error(`row ${after + 1 + index} is not in the log`)
    return row
  })
}
