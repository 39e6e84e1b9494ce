import type { Thread } from '@plenum/schema/api/thread'
import type { Theme } from '@plenum/schema/api/theme'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { threadsQuery } from '../../features/discussion/api/threads-query.ts'
import { queryKeys } from '../../shared/api/query-keys.ts'

/** The threads of a theme. What one may do with each changes with the theme, and is then asked anew. */
export function useThreads(theme: Theme) {
  const queryClient = useQueryClient()
  const { data, isError, refetch } = useQuery(threadsQuery(theme.id))
  const rights = JSON.stringify([theme.stage, theme.round, theme.deadline, theme.me])
  const known = useRef(rights)
  useEffect(() => {
    if (known.current === rights) return
    known.current = rights
    void queryClient.invalidateQueries({ queryKey: queryKeys.discussion(theme.id) })
  }, [rights, queryClient, theme.id])
  return { threads: data satisfies Thread[] | undefined, isLost: isError, retry: () => void refetch() }
}
