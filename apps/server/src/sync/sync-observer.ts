import type { ErrorCode } from '@plenum/schema/error-code'
import type { DocumentId, PersonId } from '@plenum/schema/id'

/** Where the registry tells what happened: the log and the metrics. Never the text. */
export type SyncObserver = {
  refused(what: { documentId: DocumentId; personId: PersonId; code: ErrorCode; reason: string }): void
  commitFailed(documentId: DocumentId, error: unknown): void
  compactionFailed(documentId: DocumentId, throughSeq: number, error: unknown): void
  failed(documentId: DocumentId, error: unknown): void
  /** Words of people who came late to a sealed draft are kept aside. */
  keptAside(documentId: DocumentId): void
  /** The text has not changed for some seconds. */
  rested(documentId: DocumentId, state: Uint8Array): void
}
