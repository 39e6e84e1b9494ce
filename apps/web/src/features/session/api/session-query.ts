import type { Session } from '@plenum/schema/api/session'
import { queryOptions } from '@tanstack/react-query'
import { problemCodeOf } from '../../../shared/api/api-problem.ts'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'

/** Who is signed in, or null. */
export const sessionQuery = queryOptions({
  queryKey: queryKeys.session,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await request<Session>('GET', '/api/session', { signal })
    } catch (error) {
      if (problemCodeOf(error) === 'not-signed-in') return null
      throw error
    }
  },
  staleTime: 300_000,
})
