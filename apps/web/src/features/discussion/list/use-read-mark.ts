import type { Thread } from '@plenum/schema/api/thread'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { markThreadRead } from '../api/mark-thread-read.ts'
import { putThread } from './put-thread.ts'

/** Tells the server that the thread that stands open has been read, also when something was said in it meanwhile. */
export function useReadMark(threads: readonly Thread[], current: string | null): void {
  const queryClient = useQueryClient()
  const thread = threads.find(({ id }) => id === current)
  const unread = thread?.me.unread === true ? thread : null
  useEffect(() => {
    if (unread === null || document.hidden) return
    void markThreadRead(unread.id).then(
      () => putThread(queryClient, { ...unread, me: { ...unread.me, unread: false } }),
      // Still unread then, which is no fault worth a word.
      () => undefined,
    )
  }, [unread, queryClient])
}
