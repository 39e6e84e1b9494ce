import type { DocumentId, PersonId } from '@plenum/schema/id'

/** Milliseconds since 1970, UTC. */
export type Clock = { now(): number }

/** One row of the log: the bytes as they were received, and who sent them. Never merged, never rewritten. */
export type LogRow = {
  /** 1, 2, 3 … per document, without holes. */
  seq: number
  bytes: Uint8Array
}

/** An update to append. `personId` is null for what the server itself writes. */
export type NewRow = {
  bytes: Uint8Array
  personId: PersonId | null
  at: number
  /** Yjs client ids whose new structs the update brings; each belongs to the first person who used it. */
  clients: readonly number[]
  /** Whose words they are: what people sent is kept aside when the document is sealed, what the server makes is not. */
  source: 'client' | 'server'
}

/** A document's whole state through `seq`, as V1 update, with what judging needs so that nobody decodes it again. */
export type Snapshot = {
  seq: number
  state: Uint8Array
  /** Yjs-encoded state vector of `state`. */
  stateVector: Uint8Array
  /** Yjs-encoded delete set of `state`. */
  deleteSet: Uint8Array
}

export type LoadedDocument = {
  /** Changes when the document was rewritten other than by edits (a restored backup). */
  epoch: string
  snapshot: Snapshot | null
  /** Rows after the snapshot, in order. */
  tail: LogRow[]
  /** Which person owns which Yjs client id. */
  owners: Map<number, PersonId>
}

export type AppendBatch = { documentId: DocumentId; rows: readonly NewRow[] }
/** The sequence numbers that one document's rows got: `first` for the first, consecutive after it. */
export type Appended = { documentId: DocumentId; first: number; last: number }
/** The document is sealed: nothing was appended, and the rows of clients were kept aside in its place. */
export type Sealed = { documentId: DocumentId; sealed: true }

/** An update kept aside; `settled` when its author made something of it or put it away. */
export type KeptAside = { bytes: Uint8Array; settled: boolean }

/** A compaction's result: rows through `snapshot.seq` are folded into it. */
export type Compaction = {
  documentId: DocumentId
  snapshot: Snapshot
  /** The folded rows whole, compressed: who wrote what stays answerable. */
  archive: { first: number; bytes: Uint8Array } | null
}

/** Rows of a document from some point on: those folded as archives (`encodeArchive`, compressed as stored), then the rest. */
export type History = {
  archives: { first: number; last: number; bytes: Uint8Array }[]
  rows: ArchivedRow[]
}

/**
 * The append-only log; the truth. `append` resolves only when every row of every batch is durable (survives kill -9
 * and power loss), all or nothing; it rejects when nothing was stored. A sealed document takes nothing (Z1 of
 * ../SPEC.md): that is decided in the transaction of the append, under the lock of the document.
 */
export type UpdateLog = {
  /** Null when there is no such document. One consistent read: never a snapshot newer than the tail. */
  load(documentId: DocumentId): Promise<LoadedDocument | null>
  /** One answer for each batch, in any order. */
  append(batches: readonly AppendBatch[]): Promise<(Appended | Sealed)[]>
  /** Keeps rows aside, in order; durable when it resolves, all or nothing. */
  keepAside(batches: readonly AppendBatch[]): Promise<void>
  /** What is kept aside of this person in this document, by time; what came at once in any order. */
  readAside(documentId: DocumentId, personId: PersonId): Promise<KeptAside[]>
  /** Rows with a sequence number above `seq`, in order. */
  readAfter(documentId: DocumentId, seq: number): Promise<LogRow[]>
  /** Rows for folding, with author and time, in order, through `throughSeq`. */
  readForArchive(documentId: DocumentId, throughSeq: number): Promise<ArchivedRow[]>
  /**
   * All rows after `afterSeq` and through `throughSeq`: the archives that hold some of them, whole, in order, and the
   * rows that are in none of these archives. Leaves out what was folded without an archive.
   */
  readHistory(documentId: DocumentId, afterSeq: number, throughSeq: number): Promise<History>
  /** Puts the snapshot in place and deletes exactly the rows through its seq, in one transaction. */
  compact(compaction: Compaction): Promise<void>
}

export type ArchivedRow = LogRow & { personId: PersonId | null; at: number }

/** What a node tells the others after a commit; a hint that may be lost, doubled or late. */
export type CommitNotice = { documentId: DocumentId; first: number; last: number }

export type FanOut = {
  publish(notice: CommitNotice): void
  /** Returns the function that ends the subscription. */
  subscribe(receive: (notice: CommitNotice) => void): () => void
}
