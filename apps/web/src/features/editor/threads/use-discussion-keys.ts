import { useEffect, useEffectEvent } from 'react'

export type DiscussionKeys = { comment(): void; suggest(): void; step(by: 1 | -1): void }

/**
 * The keys of the discussion, anywhere on the page: a text that one only reads has no focus of its own. What the panel or
 * a window has dealt with is not dealt with again.
 */
export function useDiscussionKeys({ comment, suggest, step }: DiscussionKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const act = actOf(event)
    if (act === null) return
    event.preventDefault()
    if (act === 'comment') comment()
    else if (act === 'suggest') suggest()
    else step(act === 'next' ? 1 : -1)
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function actOf(event: KeyboardEvent): 'comment' | 'suggest' | 'next' | 'previous' | null {
  const { key, code, altKey, shiftKey } = event
  // Behind a window that waits for an answer nothing happens.
  if (event.target instanceof Element && event.target.closest('[role="dialog"], [role="alertdialog"]') !== null) {
    return null
  }
  const mod = event.ctrlKey || event.metaKey
  if (key === 'F8' && !mod && !altKey) return shiftKey ? 'previous' : 'next'
  if (!mod || !altKey || shiftKey) return null
  // With Alt some keyboards give another letter than the one that is printed; where they do not, the letter counts.
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace('Key', '').toLowerCase()
  return letter === 'm' ? 'comment' : letter === 'g' ? 'suggest' : null
}
