import type { Notices } from '@plenum/schema/api/notice'
import { QueryClient } from '@tanstack/react-query'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { render } from '../../../test/render.tsx'
import { InRouter } from '../../../test/router.tsx'
import { settled } from '../../../test/test-draft.ts'
import { createI18n } from '../../shared/i18n/create-i18n.ts'
import { loadOverlays } from '../../shared/ui/load-overlays.ts'
import { NoticeBell } from './notice-bell.tsx'

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => vi.unstubAllGlobals())

/** A server that tells of `unread` things, until they are read. */
async function show(unread: number) {
  const asked: string[] = []
  let left = unread
  vi.stubGlobal('fetch', async (url: string, { method, body }: RequestInit) => {
    if (method === 'POST') {
      asked.push(`${url} ${String(body)}`)
      left = 0
      return new Response(null, { status: 204 })
    }
    return Response.json({ items: [], next: null, unread: left } satisfies Notices)
  })
  const texts = await createI18n('en')
  await Promise.all([texts.loadNamespaces('notices'), loadOverlays(), import('./opened-notices.tsx')])
  const page = await render(
    texts,
    new QueryClient(),
    <InRouter>
      <NoticeBell />
    </InRouter>,
  )
  const wait = async () => {
    for (let turn = 0; turn < 5; turn++) await act(async () => settled())
  }
  await wait()
  const bell = () => document.querySelector('button[aria-haspopup=dialog]')
  return { asked, bell, wait, leave: page.leave }
}

test('the bell says how much is new, in words too', async () => {
  const page = await show(3)
  expect(page.bell()?.getAttribute('aria-label')).toBe('3 new notifications')
  expect(page.bell()?.textContent).toBe('3')
  await page.leave()
  const quiet = await show(0)
  expect(quiet.bell()?.getAttribute('aria-label')).toBe('Notifications')
  expect(quiet.bell()?.textContent).toBe('')
  await quiet.leave()
})

test('behind it all can be marked as read, and the count goes', async () => {
  const page = await show(2)
  await act(async () => (page.bell() as HTMLElement).click())
  await page.wait()
  expect(document.querySelector('[role=dialog]')).not.toBeNull()
  const all = [...document.querySelectorAll('button')].find((each) => each.textContent === 'Mark all as read')
  await act(async () => all?.click())
  await page.wait()
  expect(page.asked).toEqual(['/api/notices/read {"ids":"all"}'])
  expect(page.bell()?.getAttribute('aria-label')).toBe('Notifications')
  await page.leave()
})
