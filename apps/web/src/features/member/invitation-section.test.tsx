import { QueryClient } from '@tanstack/react-query'
import { act } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { render } from '../../../test/render.tsx'
import { settled } from '../../../test/test-draft.ts'
import { createI18n } from '../../shared/i18n/create-i18n.ts'
import { createFormats } from '../../shared/time/create-formats.ts'
import { loadOverlays } from '../../shared/ui/load-overlays.ts'
import { InvitationSection } from './invitation-section.tsx'

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const button = (text: string, within: ParentNode | null = document) =>
  [...(within?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === text)
const dialog = () => document.querySelector('[role=alertdialog]')
async function press(found: HTMLElement | undefined): Promise<void> {
  await act(async () => found?.click())
  await act(async () => settled())
}

test('an invitation is withdrawn only once that has been confirmed', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const invitation = {
    id: 'i1',
    role: 'member',
    themeId: null,
    themeRole: null,
    partnerId: null,
    note: 'Nora',
    createdAt: '2026-11-01T00:00:00Z',
    expiresAt: '2026-12-01T00:00:00Z',
    state: 'open',
  }
  const sent: string[] = []
  vi.stubGlobal('fetch', async (_url: string, { method = 'GET' }: RequestInit = {}) => {
    sent.push(method)
    return method === 'GET' ? Response.json({ items: [invitation], next: null }) : new Response(null, { status: 204 })
  })
  await Promise.all([loadOverlays(), import('./revoke-invitation-dialog.tsx')])
  const texts = await createI18n('en')
  await texts.loadNamespaces('members')
  await render(
    texts,
    new QueryClient(),
    <InvitationSection
      programmeId="p1"
      partners={[]}
      themes={[]}
      formats={createFormats('en', 'UTC')}
      inviting={false}
      onInviting={() => undefined}
    />,
  )
  await act(async () => settled())
  await press(button('Withdraw'))
  expect(dialog()?.textContent).toContain('The link for “Nora” will no longer work')
  await press(button('Cancel', dialog()))
  expect(dialog()).toBeNull()
  expect(sent).not.toContain('DELETE')
  await press(button('Withdraw'))
  await press(button('Withdraw', dialog()))
  expect(sent.filter((method) => method === 'DELETE')).toHaveLength(1)
  expect(dialog()).toBeNull()
})
