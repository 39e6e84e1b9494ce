import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** A state vector: the next clock expected of each Yjs client id. */
export type Clocks = Map<number, number>

/** Throws when the bytes are not a state vector. */
export function decodeClocks(stateVector: Uint8Array): Clocks {
  const decoder = decoding.createDecoder(stateVector)
  const clocks: Clocks = new Map()
  const count = decoding.readVarUint(decoder)
  for (let index = 0; index < count; index++) {
    const client = decoding.readVarUint(decoder)
    clocks.set(client, decoding.readVarUint(decoder))
  }
  return clocks
}

export function encodeClocks(clocks: Clocks): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clocks.size)
    for (const [client, clock] of clocks) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
    }
  })
}

/** Raises `clocks` to at least `ends`. */
export function raiseClocks(clocks: Clocks, ends: Clocks): void {
  for (const [client, end] of ends) {
    if (end > (clocks.get(client) ?? 0)) clocks.set(client, end)
  }
}
