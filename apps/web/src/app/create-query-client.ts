import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { problemCodeOf } from '../shared/api/api-problem.ts'
import { queryKeys } from '../shared/api/query-keys.ts'

/** The cache of what the server said. A live event makes parts of it stale; a lost session empties who is signed in. */
export function createQueryClient(): QueryClient {
  const forgetLostSession = (error: unknown) => {
    if (problemCodeOf(error) === 'not-signed-in') client.setQueryData(queryKeys.session, null)
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: forgetLostSession }),
    mutationCache: new MutationCache({ onError: forgetLostSession }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // The browser's idea of being offline says nothing about a server on the same machine or network.
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && ['unreachable', 'unavailable'].includes(problemCodeOf(error)),
        retryDelay: (failures) => 400 * 2 ** failures,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  return client
}
