import type { DraftNode } from '@plenum/document/draft-node'
import { useEffect, useState } from 'react'
import type { TextHandle } from '../text-handle.ts'

/** Milliseconds between two looks at the text, in a moment when the page has nothing else to do. */
const pause = 2_500

/** The text as it stood a moment ago, as far as the panel needs it; never in the way of who is writing it. */
export function usePresentDraft(handle: TextHandle | null, isNeeded: boolean): DraftNode | null {
  const [draft, setDraft] = useState<DraftNode | null>(null)
  useEffect(() => {
    if (handle === null || !isNeeded) return undefined
    let idle: number | null = null
    const look = () => {
      idle = null
      setDraft(handle.presentDraft())
    }
    const wait = () => {
      if (idle !== null || document.hidden) return
      // Not everywhere (Safari): then at once.
      if ('requestIdleCallback' in window) idle = requestIdleCallback(look, { timeout: pause })
      else look()
    }
    wait()
    const timer = setInterval(wait, pause)
    return () => {
      clearInterval(timer)
      if (idle !== null) cancelIdleCallback(idle)
    }
  }, [handle, isNeeded])
  return draft
}
