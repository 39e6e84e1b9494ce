import { countWords } from '@plenum/document/count-words'
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useEffect, useState } from 'react'

export type TextSize = { words: number; recommendations: number }

/** Milliseconds of quiet before a text is counted again: it goes through all of it. */
const quiet = 400

/** Words and recommendations of what is in the editor, a moment after the last change. */
export function useWordCount(editor: Editor): TextSize {
  const [size, setSize] = useState(() => sizeOf(editor.state.doc))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const countSoon = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => setSize(sizeOf(editor.state.doc)), quiet)
    }
    countSoon()
    editor.on('update', countSoon)
    return () => {
      clearTimeout(timer)
      editor.off('update', countSoon)
    }
  }, [editor])
  return size
}

function sizeOf(doc: Node): TextSize {
  let words = 0
  let recommendations = 0
  doc.descendants((node) => {
    if (node.type.name === 'recommendation') recommendations += 1
    if (!node.isTextblock) return true
    words += countWords(node.textBetween(0, node.content.size, '', ' '))
    return false
  })
  return { words, recommendations }
}
