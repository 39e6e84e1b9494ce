import type { Thread } from '@plenum/schema/api/thread'
import type { QueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'

/** Takes a thread that the reader may not see any more out of the list. */
export function dropThread(queryClient: QueryClient, themeId: string, threadId: string): void {
  queryClient.setQueryData<Thread[]>(queryKeys.threads(themeId), (threads) =>
    threads?.filter(({ id }) => id !== threadId),
  )
}
