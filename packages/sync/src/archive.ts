/**
 * Folded rows, kept whole so that "who wrote what" stays answerable after compaction:
 *
 *   archive = varUint 1 (format), varUint rows, rows × row
 *   row     = varUint seq, varUint at (ms), varString personId ('' for the server), varUint8Array bytes
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { ArchivedRow } from './ports.ts'

const FORMAT = 1

export function encodeArchive(rows: readonly ArchivedRow[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, FORMAT)
    encoding.writeVarUint(encoder, rows.length)
    for (const row of rows) {
      encoding.writeVarUint(encoder, row.seq)
      encoding.writeVarUint(encoder, row.at)
      encoding.writeVarString(encoder, row.personId ?? '')
      encoding.writeVarUint8Array(encoder, row.bytes)
    }
  })
}

/** Throws when the bytes are not an archive of a known format. */
export function decodeArchive(bytes: Uint8Array): ArchivedRow[] {
  const decoder = decoding.createDecoder(bytes)
  if (decoding.readVarUint(decoder) !== FORMAT) throw new Error('an archive of another format')
  const rows: ArchivedRow[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const seq = decoding.readVarUint(decoder)
    const at = decoding.readVarUint(decoder)
    const personId = decoding.readVarString(decoder)
    rows.push({ seq, at, personId: personId === '' ? null : personId, bytes: decoding.readVarUint8Array(decoder) })
  }
  return rows
}
