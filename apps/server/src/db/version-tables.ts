/** The tables of versions, freezes and their proof, in the types of `Tables`. */
export type VersionTables = {
  version: VersionTable
  version_draft: VersionDraftTable
  version_author: VersionAuthorTable
  draft_activity: DraftActivityTable
  theme_visit: ThemeVisitTable
  freeze: FreezeTable
  publication: PublicationTable
  recommendation_number: RecommendationNumberTable
  late_edit: LateEditTable
  audit: AuditTable
  proof_link: ProofLinkTable
}

/** A snapshot of all drafts of a theme; never changed, taken away only when thinned out (`auto`). */
type VersionTable = {
  id: string
  theme_id: string
  /** 1, 2, 3 … per theme; gaps where versions were thinned out. */
  number: number
  kind: string
  label: string
  /** Where the theme stood. */
  stage: string
  round: number
  taken_at: number
  /** Null: the server itself. */
  taken_by: string | null
  /** For the kind `restore`: which version was about to be restored when this one was taken. */
  restored_id: string | null
  /** SHA-256, hex, over the hashes of its drafts. */
  hash: string
}

type VersionDraftTable = {
  version_id: string
  document_id: string
  language: string
  /** The last row of the log that is in it. */
  seq: number
  /** SHA-256, hex, over the canonical JSON. */
  hash: string
  words: number
  recommendations: number
  /** The whole Yjs state (V2), compressed. */
  state: Uint8Array
  /** Canonical JSON of the draft without comment marks, compressed. */
  content: Uint8Array
  /** Who wrote what stands in it (`packages/document/src/authorship`), compressed. */
  attribution: Uint8Array
}

/** Characters that somebody inserted and deleted since the version before; what only moved is neither. */
type VersionAuthorTable = {
  version_id: string
  document_id: string
  person_id: string
  inserted: number
  deleted: number
}

/** The same by the hour (its beginning, milliseconds since 1970), for the picture of activity over time. */
type DraftActivityTable = { document_id: string; hour: number; person_id: string; inserted: number; deleted: number }

/** What somebody has seen of a theme: JSON of document id → row of the log, at this visit and at the one before. */
type ThemeVisitTable = {
  theme_id: string
  person_id: string
  at: number
  heads: string
  before_at: number | null
  before_heads: string | null
}

/** A freeze of a theme; `version_id` is null for the moment between sealing the drafts and the version. */
type FreezeTable = {
  id: string
  theme_id: string
  at: number
  by: string
  label: string
  /** JSON: what was not settled and frozen all the same, with the reasons. */
  overrides: string
  version_id: string | null
  ended_at: number | null
  ended_by: string | null
  ended_reason: string | null
}

type PublicationTable = { version_id: string; at: number; by: string }

/** Given at the first freeze that has the recommendation, and never to another. */
type RecommendationNumberTable = { theme_id: string; recommendation_id: string; number: number }

/** What somebody wrote and sent after the draft was sealed: kept aside, never merged. */
type LateEditTable = {
  id: string
  document_id: string
  person_id: string
  at: number
  /** A Yjs update (V1), as received. */
  bytes: Uint8Array
  /** When its author made suggestions of it, or put it away. */
  settled_at: number | null
}

/** Who did what to which theme; the database refuses to change or delete a row. */
type AuditTable = {
  programme_id: string
  number: number
  at: number
  person_id: string | null
  theme_id: string | null
  action: string
  /** Canonical JSON of the entry (`packages/proof`), which the hash is over. */
  entry: string
  hash: string
}

/** The chain of frozen versions of a programme; the database refuses to change or delete a row. */
type ProofLinkTable = {
  programme_id: string
  number: number
  version_id: string
  /** Canonical JSON of the link. */
  link: string
  hash: string
  signature: string
  key: string
}
