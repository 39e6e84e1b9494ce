import type { DraftNode } from '@plenum/document/draft-node'
import { rebaseChange } from '@plenum/document/suggestion/rebase-change'
import type { Thread } from '@plenum/schema/api/thread'
import { asChange } from './as-change.ts'
import type { SuggestionStand } from './suggestion-stand.ts'

type Change = NonNullable<Thread['change']>

/** Works out how suggestions stand to a draft; what was worked out for the same draft object is not done again. */
export function createStands(): (
  changes: ReadonlyMap<string, Change>,
  draft: DraftNode,
) => Map<string, SuggestionStand> {
  let known = new WeakMap<Change, SuggestionStand>()
  let last: DraftNode | null = null
  return (changes, draft) => {
    if (draft !== last) known = new WeakMap()
    last = draft
    const stands = new Map<string, SuggestionStand>()
    for (const [id, change] of changes) {
      const stand = known.get(change) ?? standOf(change, draft)
      known.set(change, stand)
      stands.set(id, stand)
    }
    return stands
  }
}

/** A newer server's change may hold what this page's schema does not know: it is then not offered for acceptance. */
function standOf(change: Change, draft: DraftNode): SuggestionStand {
  try {
    return rebaseChange(asChange(change), draft)
  } catch {
    return { state: 'conflict', current: null, proposed: null }
  }
}
