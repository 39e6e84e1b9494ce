import * as Y from 'yjs'
import type { CopyRecord } from '../src/features/editor/device/copy-record.ts'
import type { DeviceCopy } from '../src/features/editor/device/device-copy.ts'

/** A device that holds `update` and these records, and remembers what became of the copy. */
export function fakeCopy(update: Uint8Array | null, records: CopyRecord[] = []) {
  const device = { stored: [...records], removed: false, fails: false }
  const origin = {}
  const openCopy = (name: DeviceCopy['name'], doc: Y.Doc): DeviceCopy => ({
    name,
    load() {
      if (update !== null) Y.applyUpdate(doc, update, origin)
      return device.fails ? Promise.reject(new Error('no room')) : Promise.resolve(records)
    },
    confirm(record) {
      device.stored = [record]
      return device.fails ? Promise.reject(new Error('no room')) : Promise.resolve()
    },
    settle(record) {
      device.stored = [record]
      return Promise.resolve()
    },
    isOrigin: (candidate) => candidate === origin,
    close: () => Promise.resolve(),
    remove() {
      device.removed = true
      return Promise.resolve()
    },
  })
  return { device, openCopy }
}
