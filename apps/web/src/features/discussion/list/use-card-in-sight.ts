import { useEffect } from 'react'

/** Milliseconds for which cards may still grow: what they show of the text is worked out after they are there. */
const settling = 2_000
const step = 200

/**
 * Brings the card of the current thread into view, and keeps it there while the cards above it are still growing; until
 * somebody scrolls, presses or types, who then goes where they want.
 */
export function useCardInSight(current: string | null, isRead: boolean): void {
  useEffect(() => {
    if (!isRead || current === null) return undefined
    const show = (): void => {
      document.getElementById(`thread-${current}`)?.scrollIntoView({ block: 'nearest' })
    }
    // Once it is drawn in full: before that its height is a guess.
    const frame = requestAnimationFrame(show)
    const again = setInterval(show, step)
    const rest = (): void => {
      clearInterval(again)
      clearTimeout(settled)
      for (const type of ['wheel', 'pointerdown', 'keydown']) window.removeEventListener(type, rest)
    }
    const settled = setTimeout(rest, settling)
    for (const type of ['wheel', 'pointerdown', 'keydown']) window.addEventListener(type, rest, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      rest()
    }
  }, [current, isRead])
}
