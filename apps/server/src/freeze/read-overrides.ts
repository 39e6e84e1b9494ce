import { freezeChecks } from '@plenum/schema/version'
import { z } from 'zod'
import type { Override } from './begin-freeze.ts'

const overridesColumn = z.array(z.object({ check: z.enum(freezeChecks), count: z.int(), reason: z.string() }))

/** Reads `freeze.overrides`. */
export function readOverrides(column: string): Override[] {
  return overridesColumn.parse(JSON.parse(column))
}
