import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/**
 * Which clocks are deleted: per client a flat list [start, end, start, end, …) of half-open ranges, sorted, neither
 * overlapping nor touching. Flat numbers, because a text with a long history has tens of thousands of ranges.
 */
export type DeleteSet = Map<number, number[]>

/** The index of the first range that ends at or after `clock`; the length of the list when there is none. */
function firstEndingAtOrAfter(ranges: readonly number[], clock: number): number {
  let low = 0
  let high = ranges.length / 2
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ranges[middle * 2 + 1] as number) < clock) low = middle + 1
    else high = middle
  }
  return low * 2
}

/** Whether every clock in [start, end) of this client is deleted. */
export function isDeleted(set: DeleteSet, client: number, start: number, end: number): boolean {
  if (start >= end) return true
  const ranges = set.get(client)
  if (ranges === undefined) return false
  const index = firstEndingAtOrAfter(ranges, end)
  return index < ranges.length && (ranges[index] as number) <= start
}

/** Adds [start, end) of this client. */
export function addDeleted(set: DeleteSet, client: number, start: number, end: number): void {
  if (start >= end) return
  const ranges = set.get(client)
  if (ranges === undefined) {
    set.set(client, [start, end])
    return
  }
  const from = firstEndingAtOrAfter(ranges, start)
  let to = from
  let mergedStart = start
  let mergedEnd = end
  while (to < ranges.length && (ranges[to] as number) <= end) {
    mergedStart = Math.min(mergedStart, ranges[to] as number)
    mergedEnd = Math.max(mergedEnd, ranges[to + 1] as number)
    to += 2
  }
  ranges.splice(from, to - from, mergedStart, mergedEnd)
}

/**
 * Reads Yjs's V1 encoding: varUint clients, each: varUint client, varUint ranges, each: varUint clock, varUint length.
 * Throws when the bytes are not that.
 */
export function decodeDeleteSet(bytes: Uint8Array): DeleteSet {
  const set: DeleteSet = new Map()
  const decoder = decoding.createDecoder(bytes)
  const clients = decoding.readVarUint(decoder)
  for (let index = 0; index < clients; index++) {
    const client = decoding.readVarUint(decoder)
    const count = decoding.readVarUint(decoder)
    for (let range = 0; range < count; range++) {
      const start = decoding.readVarUint(decoder)
      addDeleted(set, client, start, start + decoding.readVarUint(decoder))
    }
  }
  return set
}

export function encodeDeleteSet(set: DeleteSet): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, set.size)
    for (const [client, ranges] of set) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, ranges.length / 2)
      for (let index = 0; index < ranges.length; index += 2) {
        const start = ranges[index] as number
        encoding.writeVarUint(encoder, start)
        encoding.writeVarUint(encoder, (ranges[index + 1] as number) - start)
      }
    }
  })
}
