import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { queryKeys } from '../shared/api/query-keys.ts'
import { applyLiveEvent } from './apply-live-event.ts'

const all = {
  session: queryKeys.session,
  programmes: queryKeys.programmes,
  programme: queryKeys.programme('p'),
  partners: queryKeys.partners('p'),
  themes: queryKeys.themes('p'),
  theme: queryKeys.theme('t'),
  otherTheme: queryKeys.theme('u'),
  otherProgramme: queryKeys.themes('q'),
}

test.each([
  [{ type: 'session' } as const, ['session']],
  [{ type: 'programmes' } as const, ['programmes']],
  [{ type: 'programme', programmeId: 'p' } as const, ['programmes', 'programme', 'partners', 'themes']],
  [{ type: 'theme', programmeId: 'p', themeId: 't' } as const, ['themes', 'theme']],
])('%o makes stale what it is about, and nothing else', (event, stale) => {
  const client = new QueryClient()
  for (const queryKey of Object.values(all)) client.setQueryData(queryKey, {})
  applyLiveEvent(client, event)
  const invalidated = Object.entries(all)
    .filter(([, queryKey]) => client.getQueryState(queryKey)?.isInvalidated)
    .map(([name]) => name)
  expect(invalidated).toEqual(stale)
})
