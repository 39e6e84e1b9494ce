/**
 * The closed list of refusals: what the server answers, on HTTP as problem details (RFC 9457), on a socket as a close
 * code. A client switches on the code, never on the text. One table, read by one handler on each side.
 */
export const refusals = {
  'bad-request': { status: 400, close: 4400 },
  malformed: { status: 400, close: 4400 },
  'not-signed-in': { status: 401, close: 4401 },
  'wrong-credentials': { status: 401, close: 4401 },
  'not-allowed': { status: 403, close: 4403 },
  'wrong-origin': { status: 403, close: 4403 },
  'not-found': { status: 404, close: 4404 },
  'no-such-draft': { status: 404, close: 4404 },
  'not-acceptable': { status: 406, close: 4400 },
  conflict: { status: 409, close: 4400 },
  /** Somebody else changed the same record since it was read; `current` is what it says now. */
  'changed-meanwhile': { status: 409, close: 4400 },
  'email-taken': { status: 409, close: 4400 },
  'already-set-up': { status: 409, close: 4400 },
  'last-organiser': { status: 409, close: 4400 },
  'stage-move-refused': { status: 409, close: 4400 },
  /** The round's time is over, or the stage takes no threads: what was written stays with its author. */
  'round-closed': { status: 409, close: 4400 },
  /** The passage or block that a thread is to stand on is not in the draft. */
  'passage-gone': { status: 409, close: 4400 },
  /** The words that a suggestion changes were changed otherwise since. */
  'suggestion-conflict': { status: 409, close: 4400 },
  /** The draft is sealed: its theme is in validation or frozen. What was sent is kept aside, not merged. */
  sealed: { status: 409, close: 4503 },
  /** The partner has left the programme. */
  'partner-gone': { status: 409, close: 4400 },
  'already-promoted': { status: 409, close: 4400 },
  /** Somebody has decided this before. */
  'already-decided': { status: 409, close: 4400 },
  /** Something is in the way of a freeze; `fields` names the checks that are neither settled nor overridden. */
  'freeze-refused': { status: 409, close: 4400 },
  'idempotency-key-reused': { status: 422, close: 4400 },
  'link-expired': { status: 410, close: 4400 },
  'link-used': { status: 410, close: 4400 },
  'link-revoked': { status: 410, close: 4400 },
  'link-unknown': { status: 404, close: 4404 },
  /** A file that is not what its name says, or of a kind that is not taken. */
  'file-refused': { status: 415, close: 4400 },
  'too-large': { status: 413, close: 4413 },
  'reload-needed': { status: 426, close: 4426 },
  'too-many': { status: 429, close: 4429 },
  internal: { status: 500, close: 4500 },
  unavailable: { status: 503, close: 4503 },
} as const

export type ErrorCode = keyof typeof refusals

export const errorCodes = Object.keys(refusals) as [ErrorCode, ...ErrorCode[]]
