import type { ProofCheck, ProofFault, ProofPart } from './proof-report.ts'

/** A part is right, or there is a check for each thing that is wrong with it. */
export function checksOf(part: ProofPart, faults: readonly ProofFault[]): ProofCheck[] {
  return faults.length === 0 ? [{ part, ok: true }] : faults.map((fault) => ({ part, ok: false, ...fault }))
}
