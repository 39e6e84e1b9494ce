import type { PersonId, ThemeId } from '@plenum/schema/id'
import { canonicalJson } from './canonical-json.ts'
import { sha256Hex } from './sha256-hex.ts'
import { anyObject, hash, object, orNull, type Shape, string, time, whole } from './shape.ts'

/** Who did what to which theme, from which version to which; one line of a programme's log. */
export type AuditEntry = {
  /** From 1, without holes within the programme. */
  number: number
  /** ISO 8601 in UTC with milliseconds. */
  at: string
  /** Null when the server did it. */
  personId: PersonId | null
  /** As the person was called then. */
  name: string
  action: string
  themeId: ThemeId | null
  /** Numbers of versions. */
  from: number | null
  to: number | null
  /** What else there is to say, by action; plain JSON. */
  detail: Record<string, unknown>
  /** Hash of the entry before; null for the first. */
  previous: string | null
}

export type HashedAuditEntry = { entry: AuditEntry; hash: string }

const entryShape: Shape<AuditEntry> = object<AuditEntry>({
  number: whole(1),
  at: time,
  personId: orNull(string),
  name: string,
  action: string,
  themeId: orNull(string),
  from: orNull(whole(0)),
  to: orNull(whole(0)),
  detail: anyObject,
  previous: orNull(hash),
})

export const hashedAuditEntryShape: Shape<HashedAuditEntry> = object<HashedAuditEntry>({ entry: entryShape, hash })

/** SHA-256 over the canonical JSON, in hex; the next entry's `previous`. Throws TypeError for what is not plain JSON. */
export function auditHash(entry: AuditEntry): Promise<string> {
  return sha256Hex(canonicalJson(entry))
}
