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

/** A compaction's result: rows through `snapshot.seq` are folded into it. */
export type Compaction = {
  documentId: DocumentId
  snapshot: Snapshot
  /** The folded rows whole, compressed: who wrote what stays answerable. */
  archive: { first: number; bytes: Uint8Array } | null
}

/**
 * The append-only log; the truth. `append` resolves only when every row of every batch is durable (survives kill -9
 * and power loss), all or nothing; it rejects when nothing was stored.
 */
export type UpdateLog = {
  /** Null when there is no such document. One consistent read: never a snapshot newer than the tail. */
  load(documentId: DocumentId): Promise<LoadedDocument | null>
  append(batches: readonly AppendBatch[]): Promise<Appended[]>
  /** Rows with a sequence number above `seq`, in order. */
  readAfter(documentId: DocumentId, seq: number): Promise<LogRow[]>
  /** Rows for folding, with author and time, in order, through `throughSeq`. */
  readForArchive(documentId: DocumentId, throughSeq: number): Promise<ArchivedRow[]>
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
