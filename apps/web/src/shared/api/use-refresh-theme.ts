import { useQueryClient } from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'
import { useRefreshProgramme } from './use-refresh-programme.ts'

/** Reads a theme and its programme again after a change to it, and settles when what is on the screen is fresh. */
export function useRefreshTheme(programmeId: string, themeId: string): () => Promise<void> {
  const queryClient = useQueryClient()
  const refreshProgramme = useRefreshProgramme(programmeId)
  return async () => {
    await Promise.all([queryClient.invalidateQueries({ queryKey: queryKeys.theme(themeId) }), refreshProgramme()])
  }
}
