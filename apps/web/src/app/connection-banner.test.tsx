import { QueryClient } from '@tanstack/react-query'
import { act } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { render } from '../../test/render.tsx'
import { createI18n } from '../shared/i18n/create-i18n.ts'
import { ConnectionBanner } from './connection-banner.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
afterEach(() => vi.restoreAllMocks())

const said = () => document.querySelector('[role=status]')?.textContent ?? ''

test('a device without a network is said at once, before any connection has noticed, and taken back', async () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
  const page = await render(
    await createI18n('en'),
    new QueryClient(),
    <ConnectionBanner state="open" signedOut={false} returnTo="/" />,
  )
  expect(said()).toBe('')
  onLine.mockReturnValue(false)
  await act(async () => window.dispatchEvent(new Event('offline')))
  expect(said()).toMatch(/^This device is offline\./)
  onLine.mockReturnValue(true)
  await act(async () => window.dispatchEvent(new Event('online')))
  expect(said()).toBe('')
  await page.show(<ConnectionBanner state="lost" signedOut={false} returnTo="/" />)
  expect(said()).toMatch(/^No connection to Plenum\./)
  await page.leave()
})
