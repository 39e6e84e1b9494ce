import { canonicalJson } from './canonical-json.ts'
import { checkAudit } from './check-audit.ts'
import { checkChain } from './check-chain.ts'
import { checkDrafts } from './check-drafts.ts'
import { checksOf } from './checks-of.ts'
import { keyFingerprint, parseFingerprint } from './key-fingerprint.ts'
import type { ProofFile } from './proof-file.ts'
import type { ProofLink } from './proof-link.ts'
import type { ProofCheck, ProofReport, ProvedVersion } from './proof-report.ts'
import { readProof } from './read-proof.ts'

/**
 * Checks a proof file, part by part, with nothing but the file. No byte of it is free: each is fixed by the canonical
 * form, or covered by a hash that a signature covers. Give its bytes where there are any (see `readProof`), and the
 * fingerprint of the instance's key where it is known: anyone can make a file that is right in itself with a key of
 * their own. Never throws; does no IO.
 */
export async function verifyProof(given: string | Uint8Array, expectedFingerprint?: string): Promise<ProofReport> {
  const reading = readProof(given)
  if ('faults' in reading) return { ok: false, fingerprint: null, proved: null, checks: reading.faults }
  const { file } = reading
  // Browsers have it only on https and on this machine itself.
  if (globalThis.crypto?.subtle === undefined) {
    const checks: ProofCheck[] = [{ part: 'file', ok: false, code: 'cannot-check-here' }]
    return { ok: false, fingerprint: null, proved: null, checks }
  }
  const { link, key } = file.chain.at(-1)!
  const fingerprint = await keyFingerprint(key)
  const checks: ProofCheck[] = [
    { part: 'file', ok: true },
    ...checkNames(file, link),
    ...(await checkChain(file)),
    ...(await checkDrafts(file)),
    ...(await checkAudit(file)),
    ...checkKey(fingerprint, expectedFingerprint),
  ]
  return { ok: checks.every(({ ok }) => ok), fingerprint, proved: provedBy(link), checks }
}

/** What stands at the head of the file is what the last link says. */
function checkNames({ programme, theme }: ProofFile, link: ProofLink): ProofCheck[] {
  const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b)
  const { programme: signedProgramme, theme: signedTheme } = provedBy(link)
  return [
    ...checksOf('programme', same(programme, signedProgramme) ? [] : [{ code: 'not-as-signed' }]),
    ...checksOf('theme', same(theme, signedTheme) ? [] : [{ code: 'not-as-signed' }]),
  ]
}

function checkKey(found: string, typed: string | undefined): ProofCheck[] {
  if (typed === undefined) return []
  const expected = parseFingerprint(typed) ?? typed
  return checksOf('key', expected === found ? [] : [{ code: 'other-fingerprint', expected, found }])
}

function provedBy(link: ProofLink): ProvedVersion {
  const { programmeId, programmeName, themeId, themeTitle, versionId, versionNumber, label, frozenAt, by } = link
  return {
    programme: { id: programmeId, name: programmeName },
    theme: { id: themeId, title: themeTitle },
    versionId,
    versionNumber,
    label,
    frozenAt,
    by,
    number: link.number,
  }
}
