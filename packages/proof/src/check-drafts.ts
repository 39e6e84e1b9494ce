import { canonicalJson } from './canonical-json.ts'
import { checksOf } from './checks-of.ts'
import type { ProofFile } from './proof-file.ts'
import type { LinkedDraft } from './proof-link.ts'
import type { ProofCheck } from './proof-report.ts'
import { sha256Hex } from './sha256-hex.ts'

/** The drafts in the file against those that the last link names: the same, in its order, each with its hash. */
export async function checkDrafts(file: ProofFile): Promise<ProofCheck[]> {
  const named = file.chain.at(-1)?.link.drafts ?? []
  const checks: ProofCheck[] = []
  for (let index = 0; index < Math.max(named.length, file.drafts.length); index++) {
    checks.push(...(await checkDraft(named[index], file.drafts[index])))
  }
  return checks
}

async function checkDraft(
  named: LinkedDraft | undefined,
  given: ProofFile['drafts'][number] | undefined,
): Promise<ProofCheck[]> {
  if (named !== undefined && named.language === given?.language) {
    const matches = (await sha256Hex(canonicalJson(given.document))) === named.hash
    return checksOf(`draft ${named.language}`, matches ? [] : [{ code: 'hash' }])
  }
  return [
    ...(named === undefined ? [] : checksOf(`draft ${named.language}`, [{ code: 'missing' }])),
    ...(given === undefined ? [] : checksOf(`draft ${given.language}`, [{ code: 'unexpected' }])),
  ]
}
