import * as Y from 'yjs'
import type { IdRange } from './id-range.ts'

export type Remembered = { person: number; row: number; ids: IdRange[] }

const rows = 32
const most = 64

/**
 * What rows delete that others had deleted before: two people who move or retype a block at once both delete its text,
 * and each brings a copy, in the same row or in one of the next. `remembered` is by person, oldest first.
 */
export function createDeletedAgain(saved: Remembered[] = []) {
  let remembered = [...saved]
  return {
    /**
     * The ids in a row's set of deletions, if some are not among what the transaction deleted; null if there are none.
     * Remembers them, unless they are so many that the row must be somebody's whole set, as after a time offline.
     */
    read(bytes: Uint8Array, { deleteSet }: Y.Transaction, person: number, row: number): IdRange[] {
      // The set of deletions stands last; none is one zero, and no range ends with one.
      if (bytes.at(-1) === 0) return []
      const ids: IdRange[] = []
      let more = 0
      for (const [client, ranges] of Y.decodeUpdate(bytes).ds.clients) {
        for (const { clock, len } of ranges) {
          ids.push({ client, clock, length: len })
          more += len
        }
      }
      for (const ranges of deleteSet.clients.values()) for (const { len } of ranges) more -= len
      if (more <= 0) return []
      if (ids.length <= most) {
        remembered = remembered.filter((each) => each.person !== person || row - each.row < rows)
        remembered.push({ person, row, ids })
      }
      return ids
    },
    recent: (person: number, row: number): IdRange[] =>
      remembered
        .filter((each) => each.person === person && each.row < row && row - each.row < rows)
        .flatMap(({ ids }) => ids),
    all: (): Remembered[] => remembered,
  }
}
