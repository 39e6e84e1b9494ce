import type { Editor } from '@tiptap/core'
import { useEffect, useEffectEvent, useLayoutEffect } from 'react'
import type { DiscussionPort, ThreadPlaces } from '../discussion-port.ts'
import { locatedThreads, showThreads, type ThreadsState } from './thread-marks.ts'
import { isSamePlaces, threadPlaces } from './threads-in-order.ts'

/** Milliseconds of quiet before the page is told where threads stand now: not at every letter. */
const quiet = 250

/** Shows the threads in the text, and tells where they stand whenever that has changed. */
export function useThreads(editor: Editor, { threads, current, onPlaces }: DiscussionPort): void {
  const tell = useEffectEvent(onPlaces)

  // Before it is painted what stands where is known, and told.
  useLayoutEffect(() => {
    editor.view.dispatch(showThreads(editor.state.tr, { threads, current }))
  }, [editor, threads, current])

  useEffect(() => {
    let told: ThreadPlaces | null = null
    let seen: unknown = null
    let known: ThreadsState['threads'] | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      timer = undefined
      if (editor.isDestroyed) return
      const { found, places: located } = locatedThreads(editor.state)
      const places = threadPlaces(found ?? editor.state.doc, located)
      if (told !== null && isSamePlaces(told, places)) return
      told = places
      tell(places)
    }
    const onTransaction = (): void => {
      const { threads: shown, places } = locatedThreads(editor.state)
      if (places === seen && shown === known) return
      seen = places
      if (shown === known) timer ??= setTimeout(look, told === null ? 0 : quiet)
      else {
        // At once: a new thread must not be listed as one on removed text first.
        known = shown
        clearTimeout(timer)
        look()
      }
    }
    onTransaction()
    editor.on('transaction', onTransaction)
    return () => {
      clearTimeout(timer)
      editor.off('transaction', onTransaction)
    }
  }, [editor])
}
