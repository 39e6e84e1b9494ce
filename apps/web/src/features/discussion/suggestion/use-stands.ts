import type { DraftNode } from '@plenum/document/draft-node'
import type { Thread } from '@plenum/schema/api/thread'
import { useEffect, useMemo, useState } from 'react'
import type { createStands as createStandsOf } from './create-stands.ts'
import type { SuggestionStand } from './suggestion-stand.ts'

type WorkOut = ReturnType<typeof createStandsOf>

/** How the open suggestions stand to the text; what works it out is loaded when there are any. */
export function useStands(threads: readonly Thread[], draft: DraftNode | null): ReadonlyMap<string, SuggestionStand> {
  const [workOut, setWorkOut] = useState<WorkOut | null>(null)
  const changes = useMemo(
    () =>
      new Map(threads.flatMap(({ id, state, change }) => (state === 'open' && change !== null ? [[id, change]] : []))),
    [threads],
  )
  const isNeeded = changes.size > 0
  useEffect(() => {
    if (!isNeeded) return undefined
    let left = false
    // Without it the server's refusal says what a suggestion is worth.
    void import('./create-stands.ts').then(
      ({ createStands }) => !left && setWorkOut(() => createStands()),
      () => undefined,
    )
    return () => void (left = true)
  }, [isNeeded])
  return useMemo(() => (workOut === null || draft === null ? none : workOut(changes, draft)), [workOut, changes, draft])
}

const none: ReadonlyMap<string, SuggestionStand> = new Map()
