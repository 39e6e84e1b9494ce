import type { Thread } from '@plenum/schema/api/thread'
import type { QueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'

/** Puts a thread as the server has just given it into the list that is shown; the others stay the same objects. */
export function putThread(queryClient: QueryClient, thread: Thread): void {
  queryClient.setQueryData<Thread[]>(queryKeys.threads(thread.themeId), (threads) => {
    if (threads === undefined) return undefined
    const index = threads.findIndex(({ id }) => id === thread.id)
    return index === -1 ? [...threads, thread] : threads.with(index, thread)
  })
  void queryClient.invalidateQueries({ queryKey: queryKeys.register(thread.themeId) })
}
