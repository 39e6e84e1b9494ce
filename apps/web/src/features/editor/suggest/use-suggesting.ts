import type { BlockChange } from '@plenum/document/suggestion/block-change'
import { useEffect, useRef, useState } from 'react'
import type * as Y from 'yjs'
import { keptChangesKey } from './kept-changes-key.ts'
import { loadSuggesting, type SuggestingParts } from './load-suggesting.ts'
import type { CopySnapshot, PrivateCopy } from './private-copy.ts'

export type Suggesting = {
  /** The copy that is suggested from, and what goes with it; null until it is asked for, and loaded. */
  open: { copy: PrivateCopy; parts: SuggestingParts } | null
  /** Whether the copy is what one sees and writes in. */
  isOn: boolean
  turn(on: boolean): void
  /** Begins anew from the draft as it is, with these changes alone. */
  leave(changes: readonly BlockChange[]): void
}

type SuggestingOptions = {
  live: Y.Doc
  /** Whether the draft is in it: what was kept finds no place in a text that has not come yet. */
  isReady: boolean
  personId: string
  documentId: string
}

/**
 * A person's private copy of one draft. It outlives its editors, and the draft's replacement by another (`live`): what is
 * in it and not sent goes on in the new one. What this window kept over a reload is there at once.
 */
export function useSuggesting({ live, isReady, personId, documentId }: SuggestingOptions): Suggesting {
  const [isOn, setOn] = useState(() => sessionStorage.getItem(keptChangesKey(personId, documentId)) !== null)
  const [parts, setParts] = useState<SuggestingParts | null>(null)
  const [copy, setCopy] = useState<PrivateCopy | null>(null)
  const [begun, setBegun] = useState(0)
  /** What the last copy came to, for the next one. */
  const last = useRef<Pick<CopySnapshot, 'changes' | 'setAside'> | null>(null)
  const left = useRef<readonly BlockChange[] | null>(null)

  useEffect(() => {
    if (!isOn || parts !== null) return
    loadSuggesting().then(setParts, () => setOn(false))
  }, [isOn, parts])

  useEffect(() => {
    if (parts === null || !isReady) return
    const kept = parts.keptChanges(sessionStorage, personId, documentId)
    const from = last.current === null ? null : { ...last.current, changes: left.current ?? last.current.changes }
    left.current = null
    const next = parts.openPrivateCopy({ live, kept, ...(from !== null && { from }) })
    setCopy(next)
    return () => {
      const changes = next.look()
      last.current = { changes, setAside: next.getSnapshot().setAside }
      next.close()
    }
  }, [parts, live, isReady, personId, documentId, begun])

  return {
    open: copy === null || parts === null ? null : { copy, parts },
    isOn: isOn && copy !== null,
    turn: setOn,
    leave(changes) {
      left.current = changes
      setBegun((before) => before + 1)
    },
  }
}
