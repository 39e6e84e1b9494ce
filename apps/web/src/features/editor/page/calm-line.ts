import type { ShownSaveState } from '@plenum/sync/save-state'
import { useEffect, useState } from 'react'

/** How long "Saving" stays before "Saved" may follow it, and "Offline" before "kept", in milliseconds. */
const settle = 700

/**
 * The state to show, without flicker: bad news at once, good news once it has held for a moment. So it may say "Saving"
 * a little longer than is true, never "Saved".
 */
export function useCalmLine(line: ShownSaveState): ShownSaveState {
  const [shown, setShown] = useState(line)
  useEffect(() => {
    const timer = setTimeout(() => setShown(line), isGood(line) ? settle : 0)
    return () => clearTimeout(timer)
  }, [line])
  return line === 'saved' || (line === 'offline-kept' && shown === 'offline') ? shown : line
}

function isGood(line: ShownSaveState): boolean {
  return line === 'saved' || line === 'offline-kept'
}
