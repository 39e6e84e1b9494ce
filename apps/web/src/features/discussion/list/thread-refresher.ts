import type { QueryClient } from '@tanstack/react-query'
import { problemCodeOf } from '../../../shared/api/api-problem.ts'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { readThread } from '../api/read-thread.ts'
import { dropThread } from './drop-thread.ts'
import { putThread } from './put-thread.ts'

/** Beyond so many threads that wait to be read again, the whole list is cheaper. */
const many = 25
const atOnce = 4

/**
 * Reads threads again of which a live event says that they changed, and puts them into the list.
 *
 * Invariants:
 *  1. Of one thread one reading is under way at a time, so that an older answer never replaces a newer one; a change
 *     told meanwhile makes it be read once more.
 *  2. While the list itself is being read, it is read anew: its answer may be older than the change.
 *  3. What cannot be read makes the list stale, which is then read when it can be.
 */
export function createThreadRefresher(queryClient: QueryClient): (themeId: string, threadId: string) => void {
  const waiting = new Map<string, string>()
  const reading = new Set<string>()

  const readList = (themeId: string) => void queryClient.invalidateQueries({ queryKey: queryKeys.threads(themeId) })

  async function read(themeId: string, threadId: string): Promise<void> {
    try {
      const thread = await readThread(threadId)
      if (!waiting.has(threadId)) putThread(queryClient, thread)
    } catch (error) {
      if (problemCodeOf(error) === 'not-found') dropThread(queryClient, themeId, threadId)
      else readList(themeId)
    }
  }

  function next(): void {
    for (const [threadId, themeId] of waiting) {
      if (reading.size >= atOnce) return
      if (reading.has(threadId)) continue
      waiting.delete(threadId)
      reading.add(threadId)
      void read(themeId, threadId).finally(() => {
        reading.delete(threadId)
        next()
      })
    }
  }

  return (themeId, threadId) => {
    const state = queryClient.getQueryState(queryKeys.threads(themeId))
    void queryClient.invalidateQueries({ queryKey: queryKeys.register(themeId) })
    if (state === undefined) return
    if (state.fetchStatus === 'fetching' || state.data === undefined || waiting.size >= many) {
      waiting.clear()
      readList(themeId)
      return
    }
    waiting.set(threadId, themeId)
    next()
  }
}
