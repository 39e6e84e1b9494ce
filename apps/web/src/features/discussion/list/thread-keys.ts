import type { KeyboardEvent } from 'react'
import { focusThread } from '../thread/focus-thread.ts'

type ThreadKeysOptions = {
  /** Ids in the order in which they are shown. */
  shown: readonly string[]
  current: string | null
  onOpen: (threadId: string) => void
  onEscape: () => void
}

/** F8 and Shift+F8 go through the list, Escape back to the text. Forms take their own Escape first. */
export function threadKeys({ shown, current, onOpen, onEscape }: ThreadKeysOptions) {
  return (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      // In a sheet it closes the sheet.
      if (event.currentTarget.closest('[role="dialog"]') !== null) return
      event.preventDefault()
      event.stopPropagation()
      onEscape()
      return
    }
    if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    const at = current === null ? -1 : shown.indexOf(current)
    const next = event.shiftKey ? (at <= 0 ? shown.length - 1 : at - 1) : (at + 1) % shown.length
    const id = shown[next]
    if (id === undefined) return
    onOpen(id)
    focusThread(id)
  }
}
