import { useQueryClient } from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'

/** Reads a programme again after a change to it, and settles when what is on the screen is fresh. */
export function useRefreshProgramme(programmeId: string): () => Promise<void> {
  const queryClient = useQueryClient()
  return async () => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: queryKeys.programme(programmeId) }),
      queryClient.invalidateQueries({ queryKey: queryKeys.programmes }),
    ])
  }
}
