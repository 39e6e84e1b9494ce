/** What came of handing a mail to the mail server. `outage`: the server itself could not be reached or used. */
export type MailOutcome =
  | { kind: 'accepted' }
  | { kind: 'refused'; reason: string }
  | { kind: 'later'; reason: string }
  | { kind: 'outage'; reason: string }

const minute = 60_000
const longest = 6 * 60 * minute
/** With the pauses below: two days and a half. */
const maxTries = 15

/**
 * How long to wait after a number of attempts, in milliseconds: a minute, doubled each time, six hours at most. Null
 * when it is given up.
 */
export function pauseAfter(tries: number): number | null {
  return tries >= maxTries ? null : Math.min(longest, minute * 2 ** (tries - 1))
}
