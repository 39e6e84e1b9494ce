import { type RefObject, useEffect } from 'react'

/**
 * The keys of a toolbar (WAI-ARIA practices): one tab stop, arrows, Home and End inside, the last used button first when
 * one comes back; Escape leads to `leave`. Native listeners, because keys in a menu of the toolbar are not keys of the
 * toolbar, though React lets them bubble through it.
 */
export function useToolbarKeys(bar: RefObject<HTMLElement | null>, leave: () => void): void {
  useEffect(() => {
    const element = bar.current
    if (element === null) return
    let last: HTMLElement | null = null

    const onKeyDown = (event: KeyboardEvent): void => {
      const buttons = usableButtons(element)
      const at = buttons.findIndex((button) => button === event.target)
      if (at === -1 || event.altKey || event.ctrlKey || event.metaKey) return
      const target = targetOf(event.key, at, buttons.length)
      if (target !== null) {
        event.preventDefault()
        buttons[target]?.focus()
      } else if (event.key === 'Tab') {
        // To the edge, from where the browser goes on to what comes after or before.
        last = buttons[at] ?? null
        buttons.at(event.shiftKey ? 0 : -1)?.focus()
      } else if (event.key === 'Escape') leave()
    }
    const onFocusIn = (event: FocusEvent): void => {
      if (last === null || element.contains(event.relatedTarget as Node | null)) return
      const back = last
      last = null
      back.focus()
    }
    element.addEventListener('keydown', onKeyDown)
    element.addEventListener('focusin', onFocusIn)
    return () => {
      element.removeEventListener('keydown', onKeyDown)
      element.removeEventListener('focusin', onFocusIn)
    }
  }, [bar, leave])
}

function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count
    case 'ArrowLeft':
      return (at - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/** Those that can take the focus and are to be seen; some are there for narrow windows only. */
function usableButtons(bar: HTMLElement): HTMLElement[] {
  return [...bar.querySelectorAll<HTMLElement>('button:not([disabled])')].filter((button) => button.checkVisibility())
}
