import { useEffect, useState } from 'react'
import { readKeepsCopies } from '../device/copy-register.ts'
import { dropParked, findParked, type Parked, parkPassages, withParked } from '../device/parked-passages.ts'
import type { Draft } from './draft.ts'
import { openDraft } from './open-draft.ts'

export type OpenedDraft = {
  draft: Draft
  /** Words of this person that the server did not take: from before, and from this visit. */
  setAside: Parked[]
  dismiss(parked: Parked): void
}

function syncUrl(): string {
  return `${location.origin.replace(/^http/, 'ws')}/sync`
}

/**
 * Keeps one draft open while the component lives, and opens another in its place when the server's text was replaced or
 * the right to write ended. Null until there is one; a new `documentId` or person closes the old one first.
 */
export function useDraft(documentId: string, personId: string): OpenedDraft | null {
  const [draft, setDraft] = useState<Draft | null>(null)
  const [setAside, setSetAside] = useState<Parked[]>([])

  useEffect(() => {
    let current: Draft
    let stop: () => void
    const open = (): void => {
      current = openDraft({ documentId, personId, url: syncUrl(), settings: localStorage })
      stop = current.subscribe(onChange)
      setDraft(current)
    }
    const onChange = (): void => {
      const { replacement } = current.getSnapshot()
      if (replacement === null) return
      if (replacement.passages.length > 0) {
        if (replacement.why !== 'sealed' && readKeepsCopies(localStorage, personId)) parkOnDevice(replacement)
        setSetAside((before) => withParked(before, replacement))
      }
      stop()
      current.close()
      open()
    }
    setSetAside(findParked(localStorage, personId, documentId))
    open()
    return () => {
      stop()
      current.close()
      setDraft(null)
    }
  }, [documentId, personId])

  if (draft === null) return null
  return {
    draft,
    setAside,
    dismiss(parked) {
      dropParked(localStorage, parked.name)
      setSetAside((before) => before.filter((other) => other !== parked))
    },
  }
}

function parkOnDevice(parked: Parked): void {
  try {
    parkPassages(localStorage, parked)
  } catch {
    // No room on the device: they stay in the page, which warns before it is left.
  }
}
