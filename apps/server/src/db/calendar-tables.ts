/** The tables of registrations, documents and links of the calendar, in the types of `Tables`. */
export type CalendarTables = {
  registration: RegistrationTable
  calendar_file: CalendarFileTable
  calendar_link: CalendarLinkTable
}

/** A private link of a person to a programme's calendar; SHA-256 of its token, hex. */
type CalendarLinkTable = { person_id: string; programme_id: string; token_hash: string; created_at: number }

/** First come first: the first `places` by number are in, the others wait. */
type RegistrationTable = { activity_id: string; person_id: string; number: number; at: number }

/** Of an event or of an activity. The media type is what its bytes say. */
type CalendarFileTable = {
  id: string
  event_id: string | null
  activity_id: string | null
  name: string
  media_type: string
  size: number
  hash: string
  bytes: Uint8Array
  added_at: number
  added_by: string
}
