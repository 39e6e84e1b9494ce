import { writeProof } from '../src/proof-file.ts'
import { verifyProof } from '../src/verify-proof.ts'
import type { ProofParts } from './example-proof.ts'

/** What is wrong with a proof, as `part: code`. */
export async function faultsIn(given: string | Uint8Array | ProofParts, fingerprint?: string): Promise<string[]> {
  const file = typeof given === 'string' || given instanceof Uint8Array ? given : writeProof(given)
  const { ok, checks } = await verifyProof(file, fingerprint)
  const faults = checks.flatMap((check) => (check.ok ? [] : [`${check.part}: ${check.code}`]))
  if (ok !== (faults.length === 0)) throw new Error(`the verdict is ${ok}, with ${faults.length} faults`)
  return faults
}
