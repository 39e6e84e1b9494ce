import { QueryClient } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { render } from '../../../test/render.tsx'
import { createI18n } from '../i18n/create-i18n.ts'
import { useLoadAhead } from './use-load-ahead.ts'

const load = vi.fn(async () => Promise.reject(new Error('no line')))
function Place({ isWorkplace }: { isWorkplace: boolean }) {
  useLoadAhead(load, isWorkplace)
  return null
}
let texts: i18n
const open = (isWorkplace: boolean) => render(texts, new QueryClient(), <Place isWorkplace={isWorkplace} />)

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  texts = await createI18n('en')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  load.mockClear()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('whoever only reads loads nothing until a first sign of more, and then once', async () => {
  await open(false)
  await act(() => vi.advanceTimersByTimeAsync(60_000))
  expect(load).not.toHaveBeenCalled()
  window.dispatchEvent(new Event('keydown'))
  window.dispatchEvent(new Event('pointerdown'))
  expect(load).toHaveBeenCalledTimes(1)
})

test('where somebody works it is there before they touch anything, and is not loaded again when they do', async () => {
  await open(true)
  await act(() => vi.advanceTimersByTimeAsync(10_000))
  expect(load).toHaveBeenCalledTimes(1)
  window.dispatchEvent(new Event('keydown'))
  expect(load).toHaveBeenCalledTimes(1)
})

test('a page that is left loads nothing', async () => {
  const page = await open(true)
  await page.leave()
  await vi.advanceTimersByTimeAsync(60_000)
  window.dispatchEvent(new Event('keydown'))
  expect(load).not.toHaveBeenCalled()
})
