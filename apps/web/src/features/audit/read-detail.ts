import type { AuditEntry } from '@plenum/schema/api/freeze'
import { stages, type Stage } from '@plenum/schema/stage'
import { type FreezeCheck, freezeChecks } from '@plenum/schema/version'

export type AuditDetail = {
  /** Where the theme came to. */
  stage: Stage | null
  reason: string | null
  label: string | null
  overrides: { check: FreezeCheck; count: number; reason: string }[]
}

/** What of an entry's detail is said in words. Entries are kept for ever, so older ones may say it otherwise, or not. */
export function readDetail({ detail }: AuditEntry): AuditDetail {
  const to: unknown = detail['to']
  const stage = typeof to === 'object' && to !== null && 'stage' in to ? to.stage : null
  const overrides: unknown = detail['overrides']
  return {
    stage: stages.find((each) => each === stage) ?? null,
    reason: textOf(detail['reason']),
    label: textOf(detail['label']),
    overrides: Array.isArray(overrides) ? overrides.flatMap(readOverride) : [],
  }
}

function readOverride(value: unknown): AuditDetail['overrides'] {
  const { check, count, reason } = (value ?? {}) as Record<string, unknown>
  const known = freezeChecks.find((each) => each === check)
  return known === undefined || typeof count !== 'number' ? [] : [{ check: known, count, reason: textOf(reason) ?? '' }]
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
