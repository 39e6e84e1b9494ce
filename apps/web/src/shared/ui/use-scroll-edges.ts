import { type RefObject, useEffect } from 'react'

/**
 * Tells the styles of an element that scrolls sideways on which sides there is more of it: `data-before`, `data-after`.
 * Where a scroll bar shows only while one scrolls, nothing else would say so.
 */
export function useScrollEdges(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const look = (): void => {
      const room = element.scrollWidth - element.clientWidth
      const at = Math.abs(element.scrollLeft)
      // Widths are whole numbers and the position is not.
      element.toggleAttribute('data-before', at > 1)
      element.toggleAttribute('data-after', at < room - 1)
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    const content = new MutationObserver(look)
    content.observe(element, { childList: true, characterData: true, subtree: true })
    return () => {
      element.removeEventListener('scroll', look)
      sizes.disconnect()
      content.disconnect()
    }
  }, [scroller])
}
