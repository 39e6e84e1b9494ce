import { type AuditEntry, auditHash, type HashedAuditEntry } from '../src/audit-entry.ts'
import { canonicalJson } from '../src/canonical-json.ts'
import { toHex } from '../src/hex.ts'
import type { ProofFile } from '../src/proof-file.ts'
import { contentHash, type LinkedDraft, type ProofLink, type SignedLink } from '../src/proof-link.ts'
import { sha256Hex } from '../src/sha256-hex.ts'
import { type Sign, signLink } from '../src/sign-link.ts'

export type Signer = { key: string; sign: Sign }
export type ProofParts = Omit<ProofFile, 'format'>
type Drafts = ProofParts['drafts']

/** A new instance. */
export async function newSigner(): Promise<Signer> {
  const { subtle } = globalThis.crypto
  const pair = await subtle.generateKey('Ed25519', true, ['sign', 'verify'])
  if (!('privateKey' in pair)) throw new Error('not a key pair')
  return {
    key: toHex(new Uint8Array(await subtle.exportKey('raw', pair.publicKey))),
    sign: async (bytes) => toHex(new Uint8Array(await subtle.sign('Ed25519', pair.privateKey, Uint8Array.from(bytes)))),
  }
}

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
export const draftOf = (text: string) => ({ type: 'doc', content: [paragraph(text)] })

/** A programme with two frozen versions of one theme in two languages; the proof is of the second. */
export async function exampleProof(signer: Signer, programmeId = 'p1'): Promise<ProofParts> {
  const audit: HashedAuditEntry[] = []
  await addEntry(audit, 'theme.stage')
  await addEntry(audit, 'theme.freeze')
  const first = await nextLink([], audit, await linked([{ language: 'nl', document: draftOf('Eén') }]), programmeId)
  const chain = [await signLink(first, signer.sign, signer.key)]
  await addEntry(audit, 'theme.freeze')
  const drafts: Drafts = [
    { language: 'nl', document: draftOf('Twee') },
    { language: 'fr', document: draftOf('Deux \u{fffd}') },
  ]
  chain.push(await signLink(await nextLink(chain, audit, await linked(drafts), programmeId), signer.sign, signer.key))
  return {
    programme: { id: programmeId, name: { nl: 'Politie' } },
    theme: { id: 't1', title: { fr: 'É' } },
    chain,
    drafts,
    audit,
  }
}

export async function addEntry(audit: HashedAuditEntry[], action: string): Promise<void> {
  const entry: AuditEntry = {
    number: audit.length + 1,
    at: '2022-11-03T09:00:00.000Z',
    personId: 'a',
    name: 'An',
    action,
    themeId: 't1',
    from: null,
    to: audit.length,
    detail: { why: 'because' },
    previous: audit.at(-1)?.hash ?? null,
  }
  audit.push({ entry, hash: await auditHash(entry) })
}

export function linked(drafts: Drafts): Promise<LinkedDraft[]> {
  return Promise.all(
    drafts.map(async ({ language, document }) => ({
      language,
      documentId: `t1.${language}`,
      seq: 7,
      hash: await sha256Hex(canonicalJson(document)),
    })),
  )
}

export async function nextLink(
  chain: readonly SignedLink[],
  audit: readonly HashedAuditEntry[],
  drafts: LinkedDraft[],
  programmeId: string,
): Promise<ProofLink> {
  return {
    format: 'plenum-link/1',
    programmeId,
    programmeName: { nl: 'Politie' },
    number: chain.length + 1,
    previous: chain.at(-1)?.hash ?? null,
    themeId: 't1',
    themeTitle: { fr: 'É' },
    versionId: `v${chain.length + 1}`,
    versionNumber: chain.length + 1,
    label: 'Final',
    frozenAt: '2022-11-03T09:00:00.000Z',
    by: { personId: 'a', name: 'An' },
    drafts,
    content: await contentHash(drafts),
    numbers: [{ recommendationId: 'r', number: 1 }],
    positions: [{ partnerId: 'c', acronym: 'CPL', recommendationId: 'r', stance: 'endorse', statement: '' }],
    overrides: [{ check: 'threads', count: 1, reason: 'late' }],
    audit: { number: audit.length, hash: audit.at(-1)?.hash ?? '' },
  }
}
