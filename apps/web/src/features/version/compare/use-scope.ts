import { use } from 'react'
import { ComparisonScope, type ComparisonShown } from './comparison-scope.ts'

/** What is known of the comparison that this is a part of. */
export function useScope(): ComparisonShown {
  const scope = use(ComparisonScope)
  if (scope === null) throw new Error('outside of a comparison')
  return scope
}
