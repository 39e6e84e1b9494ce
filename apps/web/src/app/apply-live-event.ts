import type { LiveEvent } from '@plenum/schema/live-event'
import type { QueryClient } from '@tanstack/react-query'
import { queryKeys } from '../shared/api/query-keys.ts'

/** Makes stale what a live event says has changed; what is on the screen is then read again. */
export function applyLiveEvent(
  queryClient: QueryClient,
  event: LiveEvent,
  refreshThread: (themeId: string, threadId: string) => void,
): void {
  if (event.type === 'thread') refreshThread(event.themeId, event.threadId)
  else for (const queryKey of staleKeys(event)) void queryClient.invalidateQueries({ queryKey })
  if ('programmeId' in event) void queryClient.invalidateQueries({ queryKey: queryKeys.overview(event.programmeId) })
}

function staleKeys(event: Exclude<LiveEvent, { type: 'thread' }>): (readonly string[])[] {
  switch (event.type) {
    case 'session':
      return [queryKeys.session]
    case 'programmes':
      return [queryKeys.programmes]
    case 'programme':
      return [queryKeys.programmes, queryKeys.programme(event.programmeId)]
    case 'theme':
      return [
        queryKeys.theme(event.themeId),
        queryKeys.themes(event.programmeId),
        queryKeys.positions(event.themeId),
        queryKeys.trail(event.programmeId),
      ]
    case 'round':
      return [queryKeys.round(event.themeId)]
    case 'versions':
      return [queryKeys.versions(event.themeId)]
    case 'positions':
      return [
        queryKeys.positions(event.themeId),
        queryKeys.freeze(event.themeId),
        queryKeys.theme(event.themeId),
        queryKeys.themes(event.programmeId),
      ]
    case 'late-edits':
      return [queryKeys.lateEdits(event.themeId)]
    case 'notice':
      return [queryKeys.notices]
  }
}
