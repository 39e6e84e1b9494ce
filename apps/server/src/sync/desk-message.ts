import type { Passage } from '@plenum/document/anchor/passage'
import type { DraftNode } from '@plenum/document/draft-node'
import type { BlockChange } from '@plenum/document/suggestion/block-change'

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

export type DeskResult =
  | { kind: 'read'; draft: DraftNode }
  /** Of `passage`, `mark` and `mark-passage`; null when there is no such place, or it is too long to be marked. */
  | { kind: 'place'; passage: Passage | null; tooLong: boolean }
  | { kind: 'apply'; outcome: 'applied' | 'done' | 'conflict' | 'gone' }
  | { kind: 'mend'; lost: string[]; attached: string[]; passages: Map<string, Passage> }

/** `update` is what the task wrote, in one piece; null when it wrote nothing. */
export type DeskResponse = { update: Uint8Array | null; result: DeskResult }
