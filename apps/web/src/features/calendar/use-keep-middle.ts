import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * What is in the middle of a scrolled picture stays there when it becomes wider or narrower.
 * @param factor how wide it is drawn
 * @param first per cent of its width: what comes to the middle when all of it was seen before
 * @returns to be called right before it changes
 */
export function useKeepMiddle(scroller: RefObject<HTMLElement | null>, factor: number, first: number): () => void {
  const middle = useRef<number | null>(null)
  /** Near an end it cannot be in the middle, and is what was meant all the same as long as nobody scrolls. */
  const meant = useRef<{ share: number; scrollLeft: number } | null>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    const share = middle.current
    if (element === null || share === null) return
    const { width, seen } = placeOf(element)
    element.scrollLeft = width * share - seen / 2
    meant.current = { share, scrollLeft: element.scrollLeft }
    middle.current = null
  }, [scroller, factor])
  return () => {
    const element = scroller.current
    if (element === null) return
    const isUntouched = meant.current !== null && Math.abs(meant.current.scrollLeft - element.scrollLeft) < 2
    middle.current = (isUntouched ? meant.current?.share : middleOf(element)) ?? first / 100
  }
}

/** Of the drawn part, from 0 to 1; null when all of it is in sight. */
function middleOf(element: HTMLElement): number | null {
  const { width, seen } = placeOf(element)
  const isWhole = element.scrollWidth <= element.clientWidth
  return width === 0 || isWhole ? null : (element.scrollLeft + seen / 2) / width
}

/** The names at the start stand over what is scrolled below them. */
function placeOf(element: HTMLElement): { width: number; seen: number } {
  const plot = element.querySelector('svg')
  if (plot === null) return { width: 0, seen: element.clientWidth }
  const { left, width } = plot.getBoundingClientRect()
  const start = left - element.getBoundingClientRect().left + element.scrollLeft
  return { width, seen: element.clientWidth - start }
}
