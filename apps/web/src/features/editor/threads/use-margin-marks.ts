import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import { useEffect, useState } from 'react'
import { useMedia } from '../page/use-media.ts'
import { type MarginMark, marginMarks } from './margin-marks.ts'
import { type PlacedMark, placedMarks } from './placed-marks.ts'
import { locatedThreads, type ThreadsState } from './thread-marks.ts'

/** Milliseconds between two looks at where the blocks are: each look makes the browser lay out the page. */
const pause = 200

/**
 * The signs beside the text, where its blocks are now; the same array for as long as nothing has moved. A letter alone
 * is no reason to look: which blocks have signs is known until threads are looked for again, and where these blocks are
 * until the text gets higher or lower.
 */
export function useMarginMarks(editor: Editor): readonly PlacedMark[] {
  const [marks, setMarks] = useState<readonly PlacedMark[]>([])
  const isCoarse = useMedia('(pointer: coarse)')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let seen: ThreadsState['places'] | null = null
    let known: () => readonly MarginMark[] = () => []
    /** What has happened to the text since `known` was so. */
    let since = new Mapping()
    const look = (): void => {
      timer = undefined
      if (editor.isDestroyed) return
      const { view, state } = editor
      const marked = known().flatMap((mark) => moved(mark, since, state.doc))
      known = () => marked
      since = new Mapping()
      const next = placedMarks(view, marked, isCoarse ? 44 : 28)
      setMarks((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    const lookSoon = (): void => {
      timer ??= setTimeout(look, pause)
    }
    const follow = (transaction: Transaction | null): void => {
      const { threads, places, found } = locatedThreads(editor.state)
      if (places !== seen) {
        seen = places
        known = () => (found === null ? [] : marginMarks(found, { threads, places }))
        since = new Mapping()
        lookSoon()
      } else if (transaction?.docChanged === true) since.appendMapping(transaction.mapping)
    }
    const onTransaction = ({ transaction }: { transaction: Transaction }): void => follow(transaction)
    // Also when fonts come, the window changes, or a block above grows.
    const watch = new ResizeObserver(lookSoon)
    watch.observe(editor.view.dom)
    follow(null)
    editor.on('transaction', onTransaction)
    return () => {
      clearTimeout(timer)
      watch.disconnect()
      editor.off('transaction', onTransaction)
    }
  }, [editor, isCoarse])
  return marks
}

function moved(mark: MarginMark, mapping: Mapping, doc: Node): MarginMark[] {
  const { pos, deleted } = mapping.mapResult(mark.pos, 1)
  return deleted || doc.nodeAt(pos) === null ? [] : [{ ...mark, pos }]
}
