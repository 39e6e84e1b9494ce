import { createDepthGuard } from '@plenum/document/depth-guard'
import { judgeStructs } from '@plenum/document/content-gate'
import type { ContentGate } from '@plenum/sync/ingress'

/** What may stand in a draft, by the draft's own schema. */
export function createDraftGate(state: () => Uint8Array): ContentGate {
  const depth = createDepthGuard(state)
  return {
    judge: (structs) => judgeStructs(structs) ?? depth.judge(structs),
    accept: (structs) => depth.commit(structs),
  }
}
