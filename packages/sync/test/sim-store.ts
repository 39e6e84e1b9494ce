import type { DocumentId } from '@plenum/schema/id'
import * as Y from 'yjs'
import { type Clocks, raiseClocks } from '../src/clocks.ts'
import type { NewRow } from '../src/ports.ts'
import type { RoomEvent } from '../src/room-types.ts'
import type { MemoryUpdateLog } from './memory-update-log.ts'
import type { Random } from './random.ts'

/** What lies between a room and its log: rows wait here until the test lets some of them through, or all of them fail. */
export function createSimStore(
  random: Random,
  log: MemoryUpdateLog,
  documentId: DocumentId,
  dispatch: (event: RoomEvent) => void,
) {
  let queue: NewRow[] = []
  let asideQueue: NewRow[] = []
  let sealed = false
  /** Every row that ever became durable, and the clocks they reach. */
  const rowsEver: Uint8Array[] = []
  const durableClocks: Clocks = new Map()
  /** The same of what was ever kept aside. */
  const asideClocks: Clocks = new Map()

  const reach = (clocks: Clocks, rows: readonly NewRow[]): void => {
    for (const row of rows) raiseClocks(clocks, Y.parseUpdateMeta(row.bytes).to)
  }

  return {
    rowsEver,
    durableClocks,
    asideClocks,
    get sealed() {
      return sealed
    },
    get waiting() {
      return queue.length + asideQueue.length
    },
    seal(value: boolean): void {
      sealed = value
      log.seal(documentId, value)
    },
    append: (row: NewRow) => void queue.push(row),
    keepAside: (row: NewRow) => void asideQueue.push(row),
    crash(): void {
      queue = []
      asideQueue = []
    },
    /** Commits the oldest of what waits, some or all of it. */
    async commit(fails: boolean): Promise<void> {
      if (queue.length === 0) return
      if (fails) {
        queue = []
        return dispatch({ type: 'append-failed' })
      }
      const rows = queue.splice(0, 1 + random.below(queue.length))
      const [answer] = await log.append([{ documentId, rows }])
      if (answer === undefined) throw new Error('no answer')
      if ('sealed' in answer) {
        queue = []
        const kept = rows.filter(({ source }) => source === 'client')
        reach(asideClocks, kept)
        return dispatch({ type: 'append-sealed', count: rows.length })
      }
      rowsEver.push(...rows.map(({ bytes }) => bytes))
      reach(durableClocks, rows)
      dispatch({ type: 'appended', count: rows.length, first: answer.first })
    },
    async commitAside(fails: boolean): Promise<void> {
      if (asideQueue.length === 0) return
      if (fails) {
        asideQueue = []
        return dispatch({ type: 'keep-aside-failed' })
      }
      const rows = asideQueue.splice(0, 1 + random.below(asideQueue.length))
      await log.keepAside([{ documentId, rows }])
      reach(asideClocks, rows)
      dispatch({ type: 'kept-aside', count: rows.length })
    },
  }
}
