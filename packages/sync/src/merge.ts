import * as Y from 'yjs'

/** `Y.mergeUpdates` is quadratic in the number of updates; merged as a tree of this width it is not. */
const WIDTH = 32

/** The two bytes of an update that says nothing. */
const emptyUpdate: Uint8Array = new Uint8Array([0, 0])

/** One update that says what all of these say. A way to send, not to compact: history is kept whole. */
export function mergeTree(updates: readonly Uint8Array[]): Uint8Array {
  if (updates.length === 0) return emptyUpdate
  let level = updates
  while (level.length > 1) {
    const next: Uint8Array[] = []
    for (let start = 0; start < level.length; start += WIDTH) {
      const group = level.slice(start, start + WIDTH)
      next.push(group.length === 1 ? (group[0] as Uint8Array) : Y.mergeUpdates(group))
    }
    level = next
  }
  return level[0] as Uint8Array
}
