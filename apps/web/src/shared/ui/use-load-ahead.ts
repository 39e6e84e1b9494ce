import { useEffect } from 'react'

/** Milliseconds after which a page that somebody works in has all that it needs to be worked in. */
const soon = 10_000

/**
 * Loads parts of the app before they are wanted: at the first sign that somebody works here and, where `isWorkplace`,
 * some seconds after the page has come even without one. Browsers do not try again to load a part that failed once,
 * until the page is loaded anew: whoever first touches the page when the line is down would never open a window on it.
 */
export function useLoadAhead(load: () => Promise<unknown>, isWorkplace: boolean): void {
  useEffect(() => {
    const start = (): void => {
      stop()
      void load().catch(() => undefined)
    }
    const timer = isWorkplace ? setTimeout(start, soon) : undefined
    const stop = (): void => {
      clearTimeout(timer)
      for (const type of ['pointerdown', 'keydown']) window.removeEventListener(type, start)
    }
    for (const type of ['pointerdown', 'keydown']) window.addEventListener(type, start)
    return stop
  }, [load, isWorkplace])
}
