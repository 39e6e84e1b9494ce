import { QueryClient } from '@tanstack/react-query'
import { act } from 'react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { render } from '../../../../test/render.tsx'
import { threadOf } from '../../../../test/thread-of.ts'
import { createI18n } from '../../../shared/i18n/create-i18n.ts'
import { loadOverlays } from '../../../shared/ui/load-overlays.ts'
import { AcceptAllDialog } from './accept-all-dialog.tsx'

test('does not claim that what was made on an earlier text was looked at: that one is named at the end', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  onTestFinished(() => void vi.unstubAllGlobals())
  const sent: unknown[] = []
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body))
    return Response.json({ code: 'suggestion-conflict' }, { status: 409 })
  })
  const texts = await createI18n('nl')
  await Promise.all([texts.loadNamespaces('discussion'), loadOverlays()])
  const earlier = threadOf('x', { kind: 'suggestion', onEarlierText: true })
  const page = await render(texts, new QueryClient(), <AcceptAllDialog threads={[earlier]} onClose={() => {}} />)
  const start = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent === texts.t('discussion:all.start'),
  )
  await act(async () => start?.click())
  await act(async () => new Promise((resolve) => void setTimeout(resolve)))
  expect(document.querySelector('[role=dialog] li')?.textContent).toContain('quote of x')
  expect(sent).toEqual([{}])
  await page.leave()
})
