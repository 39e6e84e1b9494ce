import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { useMedia } from '../page/use-media.ts'
import { marginMarks } from './margin-marks.ts'
import { type PlacedMark, placedMarks } from './placed-marks.ts'
import { drawnThreads, threadsStateOf } from './thread-marks.ts'

/** Milliseconds between two looks at where the blocks are: each look makes the browser lay out the page. */
const pause = 200

/** The signs beside the text, where its blocks are now; the same array for as long as nothing has moved. */
export function useMarginMarks(editor: Editor): readonly PlacedMark[] {
  const [marks, setMarks] = useState<readonly PlacedMark[]>([])
  const isCoarse = useMedia('(pointer: coarse)')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      timer = undefined
      if (editor.isDestroyed) return
      const { state, view } = editor
      const next = placedMarks(view, marginMarks(state.doc, threadsStateOf(state)), isCoarse ? 44 : 28)
      setMarks((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    const lookSoon = (): void => {
      timer ??= setTimeout(look, pause)
    }
    let seen: unknown = null
    const onTransaction = (): void => {
      const shown = drawnThreads(editor.state)
      if (shown === seen) return
      seen = shown
      lookSoon()
    }
    // Also when fonts come, the window changes, or a block above grows.
    const watch = new ResizeObserver(lookSoon)
    watch.observe(editor.view.dom)
    onTransaction()
    editor.on('transaction', onTransaction)
    return () => {
      clearTimeout(timer)
      watch.disconnect()
      editor.off('transaction', onTransaction)
    }
  }, [editor, isCoarse])
  return marks
}
