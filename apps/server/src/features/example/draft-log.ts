import { fragmentName } from '@plenum/document/draft-format'
import * as Y from 'yjs'
import type { ExampleAct } from './content/thread-types.ts'

/** A row of a text's log: an update, who wrote it and when, and the Yjs client ids that it writes as. */
export type DraftRow = ExampleAct & { bytes: Uint8Array; clients: number[] }

/** A text as it grows, update by update, as its room would have logged it. */
export type DraftLog = {
  doc: Y.Doc
  rows: DraftRow[]
  /** Adds what `work` writes as one row; its number in the log, from 1. Throws when it writes nothing. */
  write(act: ExampleAct, work: (doc: Y.Doc) => void): number
}

export function createDraftLog(): DraftLog {
  const doc = new Y.Doc()
  // Before anything is in it: a root that an update brings is of no kind yet.
  doc.getXmlFragment(fragmentName)
  const rows: DraftRow[] = []
  return {
    doc,
    rows,
    write({ by, at }, work) {
      // A client id is one person's.
      doc.clientID = new Y.Doc().clientID
      const updates: Uint8Array[] = []
      const note = (update: Uint8Array) => void updates.push(update)
      doc.on('update', note)
      doc.transact(() => work(doc))
      doc.off('update', note)
      const [bytes] = updates
      if (bytes === undefined) throw new Error(`${by} writes nothing into a draft of the example`)
      const clients = [...new Set(Y.decodeUpdate(bytes).structs.map((struct) => struct.id.client))]
      return rows.push({ by, at, bytes, clients })
    },
  }
}
