import { type RefObject, useEffect, useEffectEvent } from 'react'

/**
 * Where the picture does not fit, it begins with today in the middle of what is seen of it, and otherwise at its start.
 * Only when it appears: afterwards it stays where its reader has put it.
 * @param today per cent of the plot's width, or null
 */
export function useTodayInSight(scroller: RefObject<HTMLElement | null>, today: number | null): void {
  const show = useEffectEvent((element: HTMLElement) => {
    const plot = element.querySelector('svg')
    if (plot === null || today === null) return
    const { left, width } = plot.getBoundingClientRect()
    // The names at the start stand over what is scrolled below them.
    const start = left - element.getBoundingClientRect().left + element.scrollLeft
    element.scrollLeft = (width * today) / 100 - (element.clientWidth - start) / 2
  })
  useEffect(() => {
    if (scroller.current !== null) show(scroller.current)
  }, [scroller])
}
