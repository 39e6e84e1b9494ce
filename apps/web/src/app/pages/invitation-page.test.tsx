import { QueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { render } from '../../../test/render.tsx'
import { InRouter } from '../../../test/router.tsx'
import { settled } from '../../../test/test-draft.ts'
import { queryKeys } from '../../shared/api/query-keys.ts'
import { createI18n } from '../../shared/i18n/create-i18n.ts'
import { InvitationPage } from './invitation-page.tsx'

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => vi.unstubAllGlobals())

function Page() {
  const { pathname } = useLocation()
  return pathname === '/invitation' ? <InvitationPage /> : <p>now at {pathname}</p>
}

/** Opens a used link; `accepts` says whether the server takes it from the person who is signed in. */
async function openUsed({ signedIn, accepts }: { signedIn: boolean; accepts: boolean }): Promise<string> {
  const used = () => Response.json({ code: 'link-used', status: 410 }, { status: 410 })
  vi.stubGlobal('fetch', async (url: string) =>
    url.endsWith('/accept') && accepts ? Response.json({ programmeId: 'p1', themeId: 't1' }) : used(),
  )
  const texts = await createI18n('en')
  await texts.loadNamespaces('entry')
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  client.setQueryData(queryKeys.session, signedIn ? { person: { name: 'Nora', email: 'nora@example.org' } } : null)
  const page = await render(
    texts,
    client,
    <InRouter at="/invitation#abcdefghijklmnopqrstuvwxyz">
      <Page />
    </InRouter>,
  )
  for (let turn = 0; turn < 3; turn++) await act(async () => settled())
  const shown = document.body.textContent ?? ''
  await page.leave()
  return shown
}

test('a link that one has used oneself leads to where it led then', async () => {
  expect(await openUsed({ signedIn: true, accepts: true })).toBe('now at /themes/t1')
})

test.each([
  ['somebody else', { signedIn: true, accepts: false }],
  ['somebody who is not signed in', { signedIn: false, accepts: true }],
])('to %s it is used', async (_who, as) => {
  expect(await openUsed(as)).toContain('This link has already been used.')
})
