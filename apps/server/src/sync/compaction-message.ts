import type { ArchivedRow } from '@plenum/sync/ports'

export type CompactionRequest =
  | { kind: 'compact'; base: Uint8Array | null; rows: ArchivedRow[] }
  | { kind: 'count'; state: Uint8Array }

export type CompactionResponse =
  | {
      kind: 'compacted'
      state: Uint8Array
      stateVector: Uint8Array
      deleteSet: Uint8Array
      archive: Uint8Array | null
    }
  | { kind: 'counted'; recommendations: number; words: number }
