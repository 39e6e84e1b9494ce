import type { JSONContent } from '@tiptap/core'
import type { ShownSaveState } from '@plenum/sync/save-state'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { Parked } from '../device/parked-passages.ts'
import type { Ending } from './ending.ts'

export type DraftSnapshot = {
  /** There is a text to show: synced once, or loaded from this device. */
  ready: boolean
  mode: 'write' | 'read'
  line: ShownSaveState
  unsaved: boolean
  /** Over for good, until `retry`; null while connected or trying. */
  ending: Ending | null
  /** A copy is kept on this device. */
  keepsCopy: boolean
  copyFailed: boolean
  /** Set once, last: this draft is over and has let go of the server; open another. */
  replacement: Parked | null
}

/** One text, open in this page: its document, its connection and what may be said of them. */
export type Draft = {
  doc: Y.Doc
  /** The document as it is shown to those who may not write: follows `doc`, and nothing done to it comes back. */
  mirror(): Y.Doc
  awareness: Awareness
  getSnapshot(): DraftSnapshot
  subscribe(listener: () => void): () => void
  /** What was written here and is not on the server. */
  passages(): JSONContent[]
  keepCopy(keep: boolean): void
  /** Connects again after an ending that the person has mended. */
  retry(): void
  close(): void
}
