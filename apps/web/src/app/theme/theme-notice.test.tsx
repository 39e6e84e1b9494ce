import { QueryClient } from '@tanstack/react-query'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { settled } from '../../../test/test-draft.ts'
import { render } from '../../../test/render.tsx'
import { queryKeys } from '../../shared/api/query-keys.ts'
import { createI18n } from '../../shared/i18n/create-i18n.ts'
import { ThemeNotice } from './theme-notice.tsx'

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => vi.unstubAllGlobals())

async function shown(code: string, status: number) {
  const texts = await createI18n('en')
  await texts.loadNamespaces('editor')
  const answer = () =>
    Response.json({ code, status }, { status, headers: { 'content-type': 'application/problem+json' } })
  vi.stubGlobal('fetch', async () => answer())
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })
  client.setQueryData(queryKeys.session, { person: {} })
  client.setQueryData(queryKeys.theme('t1'), { id: 't1' })
  await render(texts, client, <ThemeNotice themeId="t1" />)
  expect(alerts()).toEqual([])
  await act(async () => {
    await client.invalidateQueries()
    await settled()
  })
}
const alerts = () => [...document.querySelectorAll('[role=alert]')].map((alert) => alert.textContent)

test('a lost session is one notice, whichever of the questions found out', async () => {
  await shown('not-signed-in', 401)
  expect(alerts()).toEqual([expect.stringMatching(/^You are no longer signed in\..*Sign in/)])
})

test('a theme that is gone is said with its reason', async () => {
  await shown('not-found', 404)
  expect(alerts()).toEqual([expect.stringMatching(/^This theme can no longer be reached: This does not exist/)])
})
