import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { entryAt, type OutlineEntry, positionOfBlock } from './outline-of.ts'

/** How far down the window a heading may stand and still be what one reads, as a part of its height. */
const readingLine = 0.35

/** Where one is: the entry with the cursor while one writes, else the last one above the upper third of the window. */
export function useCurrentEntry(editor: Editor, entries: readonly OutlineEntry[]): number | null {
  const [current, setCurrent] = useState<number | null>(null)
  useEffect(() => {
    let frame = 0
    const look = (): void => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        if (!editor.isDestroyed) setCurrent(currentOf(editor, entries))
      })
    }
    look()
    editor.on('selectionUpdate', look)
    window.addEventListener('scroll', look, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      editor.off('selectionUpdate', look)
      window.removeEventListener('scroll', look)
    }
  }, [editor, entries])
  return current
}

function currentOf(editor: Editor, entries: readonly OutlineEntry[]): number | null {
  const { view, state } = editor
  if (view.hasFocus()) {
    const { $head, head } = state.selection
    const { top } = view.coordsAtPos(head)
    if (top > 0 && top < window.innerHeight) return entryAt(entries, $head.index(0))?.index ?? null
  }
  const line = window.innerHeight * readingLine
  const above = entries.findLast(({ index }) => {
    const block = view.nodeDOM(positionOfBlock(state.doc, index) ?? -1)
    return block instanceof Element && block.getBoundingClientRect().top <= line
  })
  return above?.index ?? null
}
