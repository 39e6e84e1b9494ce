import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
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
  threads: queryKeys.threads('t'),
  round: queryKeys.round('t'),
  otherProgramme: queryKeys.themes('q'),
}

test.each([
  [{ type: 'session' } as const, ['session']],
  [{ type: 'programmes' } as const, ['programmes']],
  [{ type: 'programme', programmeId: 'p' } as const, ['programmes', 'programme', 'partners', 'themes']],
  [{ type: 'theme', programmeId: 'p', themeId: 't' } as const, ['themes', 'theme']],
  [{ type: 'round', programmeId: 'p', themeId: 't' } as const, ['round']],
])('%o makes stale what it is about, and nothing else', (event, stale) => {
  const client = new QueryClient()
  for (const queryKey of Object.values(all)) client.setQueryData(queryKey, {})
  applyLiveEvent(client, event, () => {})
  const invalidated = Object.entries(all)
    .filter(([, queryKey]) => client.getQueryState(queryKey)?.isInvalidated)
    .map(([name]) => name)
  expect(invalidated).toEqual(stale)
})

test('a thread is read again by itself, and nothing else', () => {
  const client = new QueryClient()
  for (const queryKey of Object.values(all)) client.setQueryData(queryKey, {})
  const refresh = vi.fn<(themeId: string, threadId: string) => void>()
  applyLiveEvent(client, { type: 'thread', programmeId: 'p', themeId: 't', threadId: 'x' }, refresh)
  expect(refresh.mock.calls).toEqual([['t', 'x']])
  expect(Object.values(all).filter((queryKey) => client.getQueryState(queryKey)?.isInvalidated)).toEqual([])
})
