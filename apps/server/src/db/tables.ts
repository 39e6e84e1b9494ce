import type { Generated } from 'kysely'
import type { CalendarTables } from './calendar-tables.ts'
import type { ChallengeTables } from './challenge-tables.ts'
import type { NoticeTables } from './notice-tables.ts'
import type { PartnerTables } from './partner-tables.ts'
import type { PositionTables } from './position-tables.ts'
import type { ScheduleTables } from './schedule-tables.ts'
import type { SearchTables } from './search-tables.ts'
import type { VersionTables } from './version-tables.ts'

/**
 * The tables as Kysely types. What SQLite and PostgreSQL share: text ids, times as integer milliseconds since 1970,
 * flags as 0 or 1, JSON as text, bytes as blob/bytea.
 */
export type Tables = VersionTables &
  NoticeTables &
  CalendarTables &
  ChallengeTables &
  PartnerTables &
  PositionTables &
  ScheduleTables &
  SearchTables & {
    instance: InstanceTable
    person: PersonTable
    session: SessionTable
    sign_in_link: SignInLinkTable
    programme: ProgrammeTable
    programme_member: ProgrammeMemberTable
    theme: ThemeTable
    theme_member: ThemeMemberTable
    theme_partner: ThemePartnerTable
    draft: DraftTable
    draft_day: DraftDayTable
    event: EventTable
    activity: ActivityTable
    activity_partner: ActivityPartnerTable
    activity_theme: ActivityThemeTable
    invitation: InvitationTable
    idempotency: IdempotencyTable
    document: DocumentTable
    document_update: DocumentUpdateTable
    document_snapshot: DocumentSnapshotTable
    document_archive: DocumentArchiveTable
    document_client: DocumentClientTable
    document_quarantine: DocumentQuarantineTable
    thread: ThreadTable
    thread_entry: ThreadEntryTable
    thread_entry_past: ThreadEntryPastTable
    thread_event: ThreadEventTable
    thread_agreement: ThreadAgreementTable
    thread_read: ThreadReadTable
    round_finished: RoundFinishedTable
  }

type Flag = 0 | 1

/** Facts of this instance by name: the hash of the set-up link's token, the instance id. */
type InstanceTable = { name: string; value: string }

type PersonTable = {
  id: string
  name: string
  /** Lower case; unique. */
  email: string
  /** PHC string (argon2id); null while the person has not set one. */
  password_hash: string | null
  language: string
  may_create_programmes: Flag
  created_at: number
}

type SessionTable = {
  /** SHA-256 of the cookie's token, hex. */
  token_hash: string
  /** Names the session where the token must not appear. */
  id: string
  person_id: string
  created_at: number
  seen_at: number
  expires_at: number
}

type SignInLinkTable = {
  token_hash: string
  person_id: string
  expires_at: number
  used_at: number | null
  /** The demo's links may be used again until its data is thrown away. */
  reusable: Flag
}

type ProgrammeTable = {
  id: string
  /** LocalizedText as JSON; so are all names, titles and descriptions below. */
  name: string
  description: string
  /** JSON array of languages. */
  languages: string
  time_zone: string
  created_at: number
  /** `silence` or `consent`: what it means in a validation when a partner does not answer. */
  silence: Generated<string>
}

type ProgrammeMemberTable = { programme_id: string; person_id: string; role: string; joined_at: number }

type ThemeTable = {
  id: string
  programme_id: string
  title: string
  summary: string
  stage: string
  round: number
  deadline: number | null
  open_to_stakeholders: Flag
  early_comments: Flag
  round_locks_text: Flag
  round_open_to_stakeholders: Flag
  position: number
  created_at: number
  updated_at: number
  /** Number of the newest version when it last moved along its stages; 0 for none. */
  moved_after_version: Generated<number>
  /** Kept, and no longer shown or reachable. */
  deleted_at: number | null
}

type ThemeMemberTable = { theme_id: string; person_id: string; role: string }
type ThemePartnerTable = { theme_id: string; partner_id: string }

type DraftTable = {
  /** `<themeId>.<language>` */
  document_id: string
  theme_id: string
  language: string
  /** Counted from the text some seconds after it rests. */
  recommendations: number
  words: number
  created_at: number
  updated_at: number
}

/** How far the log had come by the end of a day (YYYY-MM-DD, on the programme's clocks) on which it was written. */
type DraftDayTable = { document_id: string; day: string; head_seq: number }

type EventTable = {
  id: string
  programme_id: string
  kind: string
  title: string
  starts_at: number
  ends_at: number
  place: string
  live_stream_url: string | null
  agenda: string
  /** Who presides. */
  chair: Generated<string>
  revision: Generated<number>
  /** 0: not since it was added. */
  changed_at: Generated<number>
}

type ActivityTable = {
  id: string
  programme_id: string
  kind: string
  state: string
  title: string
  starts_at: number
  ends_at: number
  place: string
  live_stream_url: string | null
  report: string
  /** How many may register; null: one does not. */
  places: number | null
  /** JSON of who was heard. */
  heard: Generated<string>
  revision: Generated<number>
  /** 0: not since it was added. */
  changed_at: Generated<number>
}

type ActivityPartnerTable = { activity_id: string; partner_id: string }
type ActivityThemeTable = { activity_id: string; theme_id: string }

type InvitationTable = {
  id: string
  token_hash: string
  programme_id: string
  role: string
  theme_id: string | null
  theme_role: string | null
  partner_id: string | null
  note: string
  created_by: string
  created_at: number
  expires_at: number
  accepted_at: number | null
  accepted_by: string | null
  revoked_at: number | null
}

type IdempotencyTable = {
  person_id: string
  key: string
  /** SHA-256 over method, path and body: the same key with another request is refused. */
  request_hash: string
  status: number
  body: string
  created_at: number
}

type DocumentTable = {
  id: string
  epoch: string
  head_seq: number
  created_at: number
  /** Since when nothing may be appended: the theme is in validation or frozen. Null while it is open. */
  sealed_at: number | null
}

type DocumentUpdateTable = {
  document_id: string
  seq: number
  person_id: string | null
  at: number
  bytes: Uint8Array
}

type DocumentSnapshotTable = {
  document_id: string
  seq: number
  at: number
  state: Uint8Array
  state_vector: Uint8Array
  delete_set: Uint8Array
}

/** Folded rows of the log, compressed: a JSON header per row and the bytes as received. */
type DocumentArchiveTable = { document_id: string; first_seq: number; last_seq: number; at: number; bytes: Uint8Array }

/** First writer wins: structs under this Yjs client id are this person's. */
type DocumentClientTable = { document_id: string; client_id: number; person_id: string }

/** A compaction that could not be verified: the rows stay as they are, and somebody should look. */
type DocumentQuarantineTable = { document_id: string; at: number; through_seq: number; reason: string }

type ThreadTable = {
  id: string
  theme_id: string
  /** Null for a thread on the theme. */
  document_id: string | null
  kind: string
  visibility: string
  author_id: string
  /** In whose name it was begun; null for somebody without a partner. */
  partner_id: string | null
  /** Of the theme when it was submitted (begun, until then). */
  round: number
  /** `theme`, `recommendation`, `passage` or `block`. */
  anchor_on: string
  block_id: string | null
  recommendation_id: string | null
  /** The passage as it was; '' when it is about no passage. */
  quote: string
  context_before: string
  context_after: string
  /** Whether a mark was written for it into the draft. */
  marked: Flag
  state: string
  /** A suggestion's change as JSON. */
  change: string | null
  /** Whether it collided with the draft when it was sent, and `change` says the block of then as its base. */
  on_earlier_text: Flag
  outcome: string | null
  reason: string
  decided_by: string | null
  decided_at: number | null
  applied_by: string | null
  applied_at: number | null
  /** The row of the log that put the suggestion into the draft; its text is the suggestion's author's. */
  applied_seq: number | null
  created_at: number
  /** When it became visible to the theme; null while internal. */
  submitted_at: number | null
  active_at: number
}

type ThreadEntryTable = {
  id: string
  thread_id: string
  author_id: string
  partner_id: string | null
  text: string
  created_at: number
  edited_at: number | null
  /** Kept, and no longer shown. */
  taken_back_at: number | null
}

/** What an entry said before it was edited. */
type ThreadEntryPastTable = { entry_id: string; number: number; replaced_at: number; text: string }

/** What happened to a thread; only ever added to. `detail` is JSON. */
type ThreadEventTable = { id: string; thread_id: string; kind: string; person_id: string; at: number; detail: string }

type ThreadAgreementTable = { entry_id: string; person_id: string; at: number }
type ThreadReadTable = { thread_id: string; person_id: string; read_at: number }

/** A partner has said that it has nothing more to say in this round. */
type RoundFinishedTable = { theme_id: string; round: number; partner_id: string; person_id: string; at: number }
