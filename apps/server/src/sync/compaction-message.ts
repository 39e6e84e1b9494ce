import type { ArchivedRow } from '@plenum/sync/ports'

export type CompactionRequest =
  | { id: number; kind: 'compact'; base: Uint8Array | null; rows: ArchivedRow[] }
  | { id: number; kind: 'count'; state: Uint8Array }

export type CompactionResponse =
  | {
      id: number
      kind: 'compacted'
      state: Uint8Array
      stateVector: Uint8Array
      deleteSet: Uint8Array
      archive: Uint8Array | null
    }
  | { id: number; kind: 'counted'; recommendations: number; words: number }
  | { id: number; kind: 'failed'; reason: string }
