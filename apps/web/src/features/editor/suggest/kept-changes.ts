import { canonicalDraft } from '@plenum/document/canonical-draft'
import type { DraftNode } from '@plenum/document/draft-node'
import type { BlockChange } from '@plenum/document/suggestion/block-change'
import { changeFault } from '@plenum/document/suggestion/change-fault'
import { keptChangesKey } from './kept-changes-key.ts'

type Kept = { changes: readonly BlockChange[]; setAside: readonly DraftNode[] }

export type KeptChanges = {
  /** Null when nothing is kept. */
  read(): Kept | null
  /** Throws where the browser keeps nothing, or has no room. */
  write(kept: Kept): void
}

/**
 * What one person suggests in one text and has not sent, for as long as the window is there (`sessionStorage`; a sign-out
 * clears it). As changes, not as an update of Yjs: they find their place also in a text that was rewritten meanwhile, and
 * what has none any more is set aside.
 */
export function keptChanges(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  personId: string,
  documentId: string,
): KeptChanges {
  const key = keptChangesKey(personId, documentId)
  return {
    read() {
      const { changes, setAside } = parse(storage.getItem(key))
      return changes.length + setAside.length === 0 ? null : { changes, setAside }
    },
    write(kept) {
      if (kept.changes.length + kept.setAside.length === 0) storage.removeItem(key)
      else storage.setItem(key, JSON.stringify(kept))
    },
  }
}

/**
 * It may have been written by another version of this program, whose changes had another form: what cannot be put back
 * in its place is at least shown.
 */
function parse(stored: string | null): Kept {
  const { changes, setAside } = read(stored)
  const faulty = changes.filter((change) => changeFault(change) !== null)
  return {
    changes: changes.filter((change) => changeFault(change) === null),
    setAside: [...setAside, ...faulty.map((change) => ('proposed' in change ? change.proposed : null))].filter(isBlock),
  }
}

function read(stored: string | null): Kept {
  try {
    const { changes = [], setAside = [] } = JSON.parse(stored ?? '{}') as Partial<Kept>
    return { changes, setAside }
  } catch {
    return { changes: [], setAside: [] }
  }
}

function isBlock(value: DraftNode | null): value is DraftNode {
  try {
    return value !== null && canonicalDraft(value).type !== 'doc'
  } catch {
    return false
  }
}
