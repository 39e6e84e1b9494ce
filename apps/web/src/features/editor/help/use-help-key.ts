import { useEffect, useEffectEvent } from 'react'

/** Ctrl+/ anywhere; a plain `?` too, where it is not being typed into something. */
export function useHelpKey(open: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const typing =
      event.target instanceof HTMLElement &&
      event.target.matches('input, textarea, [contenteditable] *, [contenteditable]')
    const asked = (event.ctrlKey || event.metaKey) && !event.altKey && event.key === '/'
    if (!asked && (typing || event.key !== '?')) return
    event.preventDefault()
    open()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
