import type { PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import type { Language, LocalizedText } from '@plenum/schema/language'

/** `draft 2` when the file is broken before it says the language. `chain 3` and `signature 3` are of the third link. */
export type ProofPart =
  | 'file'
  | 'key'
  | 'programme'
  | 'theme'
  | 'audit'
  | `chain ${number}`
  | `signature ${number}`
  | `draft ${Language | number}`
  | `audit ${number}`

/** What can be wrong, and what there is to say about it. */
export type ProofFault =
  /** More than `maxProofSize`. */
  | { code: 'too-large' }
  /** This byte (from 0) is not of a UTF-8 text. */
  | { code: 'not-utf8'; byte: number }
  /** This browser, or an address without https, lacks the cryptography: nothing has been checked. */
  | { code: 'cannot-check-here' }
  /** Not the one way to write it, first at this byte (from 0). */
  | { code: 'not-canonical'; byte: number }
  /** A field, with dots, is missing, of another form, or unknown. */
  | { code: 'malformed'; field: string }
  /** Not the hash that belongs to what it stands for. */
  | { code: 'hash' }
  | { code: 'content' }
  | { code: 'previous' }
  | { code: 'number'; expected: number; found: number }
  | { code: 'other-programme'; found: string }
  | { code: 'signature' }
  /** Signed with another key than the last link. */
  | { code: 'other-key' }
  /** The file is right in itself, but signed with another key than the reader expects. */
  | { code: 'other-fingerprint'; expected: string; found: string }
  /** `programme`, `theme`: id or name are not those of the last link. */
  | { code: 'not-as-signed' }
  | { code: 'missing' }
  | { code: 'unexpected' }
  /** `chain n`: the audit log has not the entry that the link names. `audit`: it does not end with the one of the last link. */
  | { code: 'audit-head'; expected: number; found: number }

export type ProofCheck = { part: ProofPart } & ({ ok: true } | ({ ok: false } & ProofFault))

/** What the last link says it is. */
export type ProvedVersion = {
  programme: { id: ProgrammeId; name: LocalizedText }
  theme: { id: ThemeId; title: LocalizedText }
  versionId: string
  versionNumber: number
  label: string
  frozenAt: string
  by: { personId: PersonId; name: string }
  /** Of the link in the programme's chain. */
  number: number
}

export type ProofReport = {
  /** Whether every check is. Says nothing of whose key it is: see `fingerprint`. */
  ok: boolean
  /** `keyFingerprint` of the last link's key, to be compared with the one that the instance makes known. */
  fingerprint: string | null
  /** Null when the file could not be read that far; worth nothing when not `ok`. */
  proved: ProvedVersion | null
  /** One for each part that is right, at least one for each that is not; in the order in which they were looked at. */
  checks: ProofCheck[]
}
