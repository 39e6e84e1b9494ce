import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import { copyNameOf, type CopyName } from './copy-name.ts'
import { type CopyRecord, parseCopyRecord } from './copy-record.ts'

export type DeviceCopy = {
  name: CopyName
  /** Puts what the device has into the document, and what is in the document onto the device. */
  load(): Promise<CopyRecord[]>
  /** Settles once the device has everything that was changed before the call; rejects if it could not write. */
  confirm(record: CopyRecord): Promise<void>
  /** As `confirm`, and forgets the records of earlier pages: all that they wrote is on the server. */
  settle(record: CopyRecord, earlier: Iterable<number>): Promise<void>
  /** Whether a change of the document comes from here. */
  isOrigin(origin: unknown): boolean
  close(): Promise<void>
  /** Deletes it from the device, once closed. Another page that has it open delays that. */
  remove(): Promise<void>
}

const records = 'custom'

/**
 * A draft kept in IndexedDB by y-indexeddb, with the confirmation that y-indexeddb does not give. One record per page
 * (Yjs client), so that two pages of one person do not overwrite each other's.
 */
export function openDeviceCopy(name: CopyName, doc: Y.Doc): DeviceCopy {
  const persistence = new IndexeddbPersistence(copyNameOf(name), doc)
  // Rejects where the browser refuses (private window, disk full); `whenSynced` alone would wait for ever.
  const opened = (persistence as unknown as { _db: Promise<IDBDatabase> })._db

  async function write(put: (store: IDBObjectStore) => void): Promise<void> {
    const db = await opened
    return new Promise((resolve, reject) => {
      // y-indexeddb writes into `updates`. Transactions that share a store complete in order, so that ours comes last.
      const transaction = db.transaction(['updates', records], 'readwrite')
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new Error('copy not written'))
      put(transaction.objectStore(records))
    })
  }

  return {
    name,
    async load() {
      const db = await opened
      await persistence.whenSynced
      return new Promise((resolve, reject) => {
        const reading = db.transaction([records], 'readonly').objectStore(records).getAll()
        reading.onsuccess = () => resolve(reading.result.map(parseCopyRecord).filter((record) => record !== null))
        reading.onerror = () => reject(reading.error ?? new Error('copy not read'))
      })
    },
    confirm: (record) => write((store) => store.put(record, record.client)),
    settle: (record, earlier) =>
      write((store) => {
        for (const client of earlier) store.delete(client)
        store.put(record, record.client)
      }),
    isOrigin: (origin) => origin === persistence,
    close: () => persistence.destroy(),
    remove: () => clearDocument(copyNameOf(name)),
  }
}
