import { auditHash } from './audit-entry.ts'
import { checksOf } from './checks-of.ts'
import type { ProofFile } from './proof-file.ts'
import type { ProofCheck, ProofFault } from './proof-report.ts'

/** Every entry of the audit log against its hash and its predecessor, and its end against the last link. */
export async function checkAudit({ audit, chain }: ProofFile): Promise<ProofCheck[]> {
  const checks: ProofCheck[] = []
  for (const [index, { entry, hash }] of audit.entries()) {
    const number = index + 1
    const faults: ProofFault[] = []
    if ((await auditHash(entry)) !== hash) faults.push({ code: 'hash' })
    if (entry.number !== number) faults.push({ code: 'number', expected: number, found: entry.number })
    if (entry.previous !== (audit[index - 1]?.hash ?? null)) faults.push({ code: 'previous' })
    checks.push(...checksOf(`audit ${number}`, faults))
  }
  const expected = chain.at(-1)?.link.audit.number ?? 0
  if (audit.length === expected) return checks
  return [...checks, { part: 'audit', ok: false, code: 'audit-head', expected, found: audit.length }]
}
