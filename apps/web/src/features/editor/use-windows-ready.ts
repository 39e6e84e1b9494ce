import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { loadWindows } from './load-windows.ts'

/**
 * Loads menus and windows at the first sign that somebody works here: from then on they open, and the question before
 * leaving is asked, also when the line is down. Who only looks does not load them.
 */
export function useWindowsReady(): void {
  const { i18n } = useTranslation()
  useEffect(() => {
    const load = (): void => {
      stop()
      // Where it fails they are loaded when wanted.
      void loadWindows(i18n).catch(() => undefined)
    }
    const stop = (): void => {
      for (const type of ['pointerdown', 'keydown']) window.removeEventListener(type, load)
    }
    for (const type of ['pointerdown', 'keydown']) window.addEventListener(type, load)
    return stop
  }, [i18n])
}
