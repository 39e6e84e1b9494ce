import type { ProgrammeId, ThemeId } from '@plenum/schema/id'
import type { Language, LocalizedText } from '@plenum/schema/language'
import { type HashedAuditEntry, hashedAuditEntryShape } from './audit-entry.ts'
import { canonicalJson } from './canonical-json.ts'
import { type SignedLink, signedLinkShape } from './proof-link.ts'
import {
  anyObject,
  assertShape,
  exactly,
  language,
  listOf,
  localizedText,
  object,
  type Shape,
  string,
} from './shape.ts'

/** One frozen version with everything that it takes to check it; as text, canonical JSON and a line feed. */
export type ProofFile = {
  format: 'plenum-proof/1'
  programme: { id: ProgrammeId; name: LocalizedText }
  theme: { id: ThemeId; title: LocalizedText }
  /** The programme's links from the first to that of the version proved. */
  chain: SignedLink[]
  /** Canonical forms, without comments, in the order of the last link's `drafts`. */
  drafts: { language: Language; document: object }[]
  /** From the first entry to the one that the last link names. */
  audit: HashedAuditEntry[]
}

/** Bytes; a text beyond it is not read. */
export const maxProofSize = 64 * 1024 * 1024

export const proofFileShape: Shape<ProofFile> = object<ProofFile>({
  format: exactly('plenum-proof/1'),
  programme: object<ProofFile['programme']>({ id: string, name: localizedText }),
  theme: object<ProofFile['theme']>({ id: string, title: localizedText }),
  chain: listOf(signedLinkShape),
  drafts: listOf(object<ProofFile['drafts'][number]>({ language, document: anyObject })),
  audit: listOf(hashedAuditEntryShape),
})

/**
 * The text of a proof file, to be stored as UTF-8. Does not judge whether the parts agree: `verifyProof` does, and what is
 * wrong in a store is to be seen in what it gives out. Throws TypeError for parts that are malformed.
 */
export function writeProof(parts: Omit<ProofFile, 'format'>): string {
  const file: ProofFile = { format: 'plenum-proof/1', ...parts }
  assertShape(proofFileShape, file, 'the proof')
  return `${canonicalJson(file)}\n`
}
