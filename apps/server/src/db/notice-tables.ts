/** The tables of what people are told, in the types of `Tables`. */
export type NoticeTables = {
  happening: HappeningTable
  notice: NoticeTable
  notice_setting: NoticeSettingTable
  mail: MailTable
}

/** What happened, written in the transaction that made it happen; `told_at` is null until it has become notices. */
type HappeningTable = {
  id: string
  /** A kind of `notices/told.ts`. */
  kind: string
  programme_id: string
  theme_id: string | null
  /** Null: the server itself. */
  by: string | null
  at: number
  /** JSON, by kind. */
  detail: string
  told_at: number | null
}

/** That somebody is told of it; once, whatever happens. */
type NoticeTable = {
  id: string
  person_id: string
  happening_id: string
  kind: string
  programme_id: string
  theme_id: string | null
  at: number
  read_at: number | null
  /** The mail that says it too. */
  mail_id: string | null
}

/** `theme_id` is '' for what holds for the whole programme. */
type NoticeSettingTable = { person_id: string; programme_id: string; theme_id: string; manner: string }

/** The outbox. What a mail says follows from its notices when it is sent. */
type MailTable = {
  id: string
  person_id: string
  programme_id: string
  /** Null for a daily digest, which is about all themes. */
  theme_id: string | null
  digest: 0 | 1
  state: string
  due_at: number
  tries: number
  /** Somebody is sending it, until then at the latest. */
  claimed_until: number | null
  sent_at: number | null
  last_error: string
}
