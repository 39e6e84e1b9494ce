import type { Passage } from '@plenum/document/anchor/passage'
import type { DraftNode } from '@plenum/document/draft-node'
import type { BlockChange } from '@plenum/document/suggestion/block-change'
import type { LateChanges } from './late-changes.ts'

/** What the desk's thread is asked to do with a text; `parts` are updates that together are all of it. */
export type DeskRequest = {
  parts: Uint8Array[]
  /** Under which it writes; of no matter where it only reads. */
  clientId: number
  task: DeskTask
}

export type DeskTask =
  | { kind: 'read' }
  /** Encoded Yjs relative positions. */
  | { kind: 'passage'; from: Uint8Array; to: Uint8Array }
  | { kind: 'mark'; threadId: string; from: Uint8Array; to: Uint8Array }
  | { kind: 'mark-passage'; threadId: string; passage: Passage }
  | { kind: 'apply'; change: BlockChange }
  | { kind: 'mend'; threads: { id: string; passage: Passage }[] }
  /** `state` as a version keeps it. */
  | { kind: 'restore'; state: Uint8Array }
  /** `content` as a version keeps it. */
  | { kind: 'restore-recommendation'; content: Uint8Array; recommendationId: string }
  /** Updates that were kept aside; of `settled` their author is done. Only reads. */
  | { kind: 'late'; settled: Uint8Array[]; updates: Uint8Array[] }

export type DeskResult =
  | { kind: 'read'; draft: DraftNode }
  /** Of `passage`, `mark` and `mark-passage`; null when there is no such place, or it is too long to be marked. */
  | { kind: 'place'; passage: Passage | null; tooLong: boolean }
  /** Of `apply` and `restore-recommendation`. */
  | { kind: 'apply'; outcome: 'applied' | 'done' | 'conflict' | 'gone' }
  | { kind: 'restore'; outcome: 'restored' | 'same' }
  | { kind: 'mend'; lost: string[]; attached: string[]; passages: Map<string, Passage> }
  | ({ kind: 'late' } & LateChanges)

/** `update` is what the task wrote, in one piece; null when it wrote nothing. */
export type DeskResponse = { update: Uint8Array | null; result: DeskResult }
