/**
 * WebSocket close codes of `/sync` and `/live`. A stock y-websocket 3 client stops for good at 4400–4499 and tries
 * again, with backoff, at anything else.
 */
export const closeCodes = {
  malformed: 4400,
  notSignedIn: 4401,
  notAllowed: 4403,
  noSuchDraft: 4404,
  tooLarge: 4413,
  reloadNeeded: 4426,
  tooMany: 4429,
  /** The store failed: nothing of what was sent since the last ack is durable. Come back and send it again. */
  storeFailed: 4500,
  /** Role, stage or session changed: come back and be judged anew. */
  rightsChanged: 4503,
  /** The receiver is too slow to keep up; come back and get the state whole. */
  tooSlow: 1013,
  goingAway: 1012,
} as const

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]
