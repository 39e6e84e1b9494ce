import type { HashedAuditEntry } from './audit-entry.ts'
import { verifySignature } from './link-signature.ts'
import { contentHash, linkHash, type SignedLink } from './proof-link.ts'
import type { ProofFile } from './proof-file.ts'
import { checksOf } from './checks-of.ts'
import type { ProofCheck, ProofFault } from './proof-report.ts'

/**
 * Every link against its hash, its predecessor, its signature, and what it says of drafts and audit log.
 *
 * Invariants:
 *  1. Links are numbered from 1 without holes, each naming the hash of the one before.
 *  2. All are of one programme, and signed with the key of the last.
 *  3. The audit log has the entry that each link names, and it does not go back from one link to the next.
 */
export async function checkChain({ chain, audit, programme }: ProofFile): Promise<ProofCheck[]> {
  const key = chain.at(-1)?.key
  const checks: ProofCheck[] = []
  for (const [index, signed] of chain.entries()) {
    const number = index + 1
    const faults = [
      ...(await ownFaults(signed)),
      ...placeFaults(signed, chain[index - 1] ?? null, number),
      ...auditFaults(signed, chain[index - 1] ?? null, audit),
    ]
    if (signed.link.programmeId !== programme.id) {
      faults.push({ code: 'other-programme', found: signed.link.programmeId })
    }
    checks.push(...checksOf(`chain ${number}`, faults))
    checks.push(...checksOf(`signature ${number}`, await signatureFaults(signed, key)))
  }
  return checks
}

async function ownFaults({ link, hash }: SignedLink): Promise<ProofFault[]> {
  const faults: ProofFault[] = []
  if ((await linkHash(link)) !== hash) faults.push({ code: 'hash' })
  if ((await contentHash(link.drafts)) !== link.content) faults.push({ code: 'content' })
  return faults
}

/** Invariant 1. */
function placeFaults({ link }: SignedLink, before: SignedLink | null, number: number): ProofFault[] {
  const faults: ProofFault[] = []
  if (link.number !== number) faults.push({ code: 'number', expected: number, found: link.number })
  if (link.previous !== (before?.hash ?? null)) faults.push({ code: 'previous' })
  return faults
}

/** Invariant 3. */
function auditFaults(
  { link }: SignedLink,
  before: SignedLink | null,
  audit: readonly HashedAuditEntry[],
): ProofFault[] {
  const least = before?.link.audit.number ?? 1
  if (link.audit.number < least) return [{ code: 'audit-head', expected: least, found: link.audit.number }]
  if (audit[link.audit.number - 1]?.hash === link.audit.hash) return []
  return [{ code: 'audit-head', expected: link.audit.number, found: audit.length }]
}

/** Invariant 2. */
async function signatureFaults(signed: SignedLink, key: string | undefined): Promise<ProofFault[]> {
  const faults: ProofFault[] = []
  const verdict = await verifySignature(signed.hash, signed.signature, signed.key)
  if (verdict !== true) faults.push({ code: verdict === null ? 'cannot-check-here' : 'signature' })
  if (signed.key !== key) faults.push({ code: 'other-key' })
  return faults
}
