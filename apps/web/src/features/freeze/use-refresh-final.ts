import { useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../shared/api/query-keys.ts'
import { useRefreshTheme } from '../../shared/api/use-refresh-theme.ts'

/** Reads anew what a freeze or its end changes, and settles when what is on the screen is fresh. */
export function useRefreshFinal(programmeId: string, themeId: string): () => Promise<void> {
  const queryClient = useQueryClient()
  const refreshTheme = useRefreshTheme(programmeId, themeId)
  return async () => {
    const keys = [queryKeys.freeze(themeId), queryKeys.versions(themeId), queryKeys.lateEdits(themeId)]
    await Promise.all([refreshTheme(), ...keys.map((queryKey) => queryClient.invalidateQueries({ queryKey }))])
  }
}
