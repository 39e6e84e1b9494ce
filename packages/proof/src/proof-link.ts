import type { DocumentId, PartnerId, PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import type { Language, LocalizedText } from '@plenum/schema/language'
import { canonicalJson } from './canonical-json.ts'
import { sha256Hex } from './sha256-hex.ts'
import {
  exactly,
  hash,
  language,
  listOf,
  localizedText,
  object,
  orNull,
  type Shape,
  signature,
  string,
  time,
  whole,
} from './shape.ts'

/** One draft at the moment of the freeze; `hash` is SHA-256 over the canonical JSON of its canonical form. */
export type LinkedDraft = { language: Language; documentId: DocumentId; seq: number; hash: string }

/** What is said of one frozen version. Hashes are SHA-256 in lower-case hex, times ISO 8601 in UTC with milliseconds. */
export type ProofLink = {
  format: 'plenum-link/1'
  programmeId: ProgrammeId
  /** As it was called then. */
  programmeName: LocalizedText
  /** From 1, of the programme's frozen versions in the order of their freezing. */
  number: number
  /** Hash of the link before; null for the first. */
  previous: string | null
  themeId: ThemeId
  themeTitle: LocalizedText
  versionId: string
  versionNumber: number
  label: string
  frozenAt: string
  by: { personId: PersonId; name: string }
  drafts: LinkedDraft[]
  /** `contentHash(drafts)`. */
  content: string
  numbers: { recommendationId: string; number: number }[]
  positions: {
    partnerId: PartnerId
    acronym: string
    recommendationId: string
    stance: string
    statement: string
  }[]
  /** Checks that were not met and were set aside with a reason. */
  overrides: { check: string; count: number; reason: string }[]
  /** The newest entry of the programme's audit log then. */
  audit: { number: number; hash: string }
}

/** `hash` is `linkHash(link)`, `signature` the Ed25519 one over it (128 hex digits), `key` the public key (64). */
export type SignedLink = { link: ProofLink; hash: string; signature: string; key: string }

export const linkShape: Shape<ProofLink> = object<ProofLink>({
  format: exactly('plenum-link/1'),
  programmeId: string,
  programmeName: localizedText,
  number: whole(1),
  previous: orNull(hash),
  themeId: string,
  themeTitle: localizedText,
  versionId: string,
  versionNumber: whole(1),
  label: string,
  frozenAt: time,
  by: object<ProofLink['by']>({ personId: string, name: string }),
  drafts: listOf(object<LinkedDraft>({ language, documentId: string, seq: whole(0), hash })),
  content: hash,
  numbers: listOf(object<ProofLink['numbers'][number]>({ recommendationId: string, number: whole(1) })),
  positions: listOf(
    object<ProofLink['positions'][number]>({
      partnerId: string,
      acronym: string,
      recommendationId: string,
      stance: string,
      statement: string,
    }),
  ),
  overrides: listOf(object<ProofLink['overrides'][number]>({ check: string, count: whole(0), reason: string })),
  audit: object<ProofLink['audit']>({ number: whole(1), hash }),
})

export const signedLinkShape: Shape<SignedLink> = object<SignedLink>({ link: linkShape, hash, signature, key: hash })

export function linkHash(link: ProofLink): Promise<string> {
  return sha256Hex(canonicalJson(link))
}

/** One hash for all drafts of the version. */
export function contentHash(drafts: readonly LinkedDraft[]): Promise<string> {
  return sha256Hex(canonicalJson(drafts))
}
