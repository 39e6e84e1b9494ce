import type { DocumentId, PersonId } from '@plenum/schema/id'
import type { History } from '@plenum/sync/ports'
import type { Showing } from '../draft-formats/show-draft.ts'

/** A draft at a row of its log: what a version holds of it (packed), and the rows since, as the log gives them. */
export type DraftPoint = {
  documentId: DocumentId
  /** The newest version's that is not later; null for the beginning of the log. */
  base: { seq: number; state: Uint8Array; attribution: Uint8Array } | null
  history: History
  /** The row that it is at; 0 for the beginning. */
  seq: number
}

export type PersonChange = { personId: PersonId; inserted: number; deleted: number }

/** What a version keeps of one draft; states and texts packed. */
export type DrawnDraft = {
  state: Uint8Array
  content: Uint8Array
  attribution: Uint8Array
  hash: string
  words: number
  /** In the order of the text, each once. */
  recommendationIds: string[]
  /** Since the point's base; of people only. */
  authors: PersonChange[]
  activity: (PersonChange & { hour: number })[]
}

/** Who wrote what at a point; the texts are JSON, so that nobody but the thread walks through them. */
export type DraftAccount = {
  /** `blocks`, `shares` and `recommendations` of `authorshipSchema`, as the inside of an object. */
  authorship: string
  /** Everybody that it names. */
  personIds: PersonId[]
  /** Characters that came and went since the base, and when the first row since was written; null without rows. */
  changed: number
  since: number | null
}

export type ComparisonText = {
  /** JSON of a `DraftComparison`. */
  text: string
  personIds: PersonId[]
}

/** The other side of a comparison: by the rows after the first one, or on its own when it is the earlier one. */
export type LaterSide = { kind: 'onwards'; seq: number; since: History } | { kind: 'earlier'; point: DraftPoint }

/** What the thread is asked. */
export type VersionRequest =
  | { kind: 'draw'; point: DraftPoint }
  | { kind: 'account'; point: DraftPoint }
  | { kind: 'compare'; before: DraftPoint; after: LaterSide }
  /** `content` as a version keeps it. */
  | { kind: 'show'; content: Uint8Array; showing: Showing }

export type VersionResponse =
  | { kind: 'draw'; drawn: DrawnDraft }
  | { kind: 'account'; account: DraftAccount }
  | { kind: 'compare'; comparison: ComparisonText }
  | { kind: 'show'; text: string }
