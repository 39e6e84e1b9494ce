import type { Language } from '@plenum/schema/language'

/** What the page says, in one language. Numbers count from 1, bytes from 0. */
export type VerifyWords = {
  title: string
  intro: string
  /** That nothing leaves the browser. */
  privacy: string
  file: string
  fingerprint: string
  fingerprintHint: string
  fingerprintMalformed: string
  checking: string
  languages: string
  good: string
  /** With the key that was named, and without one having been named. */
  goodKnownKey: string
  goodUnknownKey: string
  bad: string
  badNote: string
  /** The browser lacks the cryptography. */
  unknown: string
  unknownNote: string
  /** What a file that does not hold says of itself. */
  claims: string
  programme: string
  theme: string
  version: string
  label: string
  frozenAt: string
  frozenBy: string
  link: string
  key: string
  faults: string
  moreFaults(count: number): string
  right: string
  parts: {
    file: string
    key: string
    programme: string
    theme: string
    audit: string
    chain(which: string): string
    signature(which: string): string
    draft(which: string): string
    entry(which: string): string
  }
  languageNames: Record<Language, string>
  says: {
    tooLarge: string
    notUtf8(byte: number): string
    notCanonical(byte: number): string
    notAProof: string
    malformed(field: string): string
    cannotCheck: string
    hash: string
    content: string
    previous: string
    number(found: number, expected: number): string
    otherProgramme(found: string): string
    signature: string
    otherKey: string
    otherFingerprint(expected: string): string
    notAsSigned: string
    missing: string
    unexpected: string
    auditHead(found: number, expected: number): string
  }
}
