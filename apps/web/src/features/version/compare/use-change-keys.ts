import { useEffect } from 'react'

/** Where these letters are words. */
const typing = 'input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"], [role="menu"]'

/**
 * Alt+↓ and Alt+↑ lead to the next and the previous change, wherever one is on the page; N and P too while the focus is
 * in the text that is compared (single letters must not act elsewhere: WCAG 2.1.4).
 */
export function useChangeKeys(textId: string, step: (by: 1 | -1) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target, key, altKey, ctrlKey, metaKey, shiftKey } = event
      if (ctrlKey || metaKey || shiftKey || !(target instanceof Element) || target.closest(typing) !== null) return
      const isInText = document.getElementById(textId)?.contains(target) === true
      const by = altKey ? arrows[key] : isInText ? letters[key.toLowerCase()] : undefined
      if (by === undefined) return
      event.preventDefault()
      step(by)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [textId, step])
}

const arrows: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 }
const letters: Record<string, 1 | -1> = { n: 1, p: -1 }
