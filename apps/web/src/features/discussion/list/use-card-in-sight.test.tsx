import { QueryClient } from '@tanstack/react-query'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { render } from '../../../../test/render.tsx'
import { createI18n } from '../../../shared/i18n/create-i18n.ts'
import { useCardInSight } from './use-card-in-sight.ts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

function Cards({ current }: { current: string | null }) {
  useCardInSight(current, true)
  return <div id="thread-a" />
}

let scrolled: number
beforeEach(() => {
  scrolled = 0
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => void (scrolled += 1))
})
afterEach(() => vi.useRealTimers())

async function show(current: string | null) {
  const texts = await createI18n('en')
  vi.useFakeTimers()
  return render(texts, new QueryClient(), <Cards current={current} />)
}
const pass = (milliseconds: number) => act(async () => void (await vi.advanceTimersByTimeAsync(milliseconds)))

test('a card stays in sight while those above it are still growing, and not for ever', async () => {
  const page = await show('a')
  await pass(700)
  const early = scrolled
  expect(early).toBeGreaterThan(2)
  await pass(5_000)
  const late = scrolled
  await pass(5_000)
  expect(scrolled).toBe(late)
  await page.leave()
})

test('whoever scrolls goes where they want', async () => {
  const page = await show('a')
  await pass(300)
  const before = scrolled
  window.dispatchEvent(new Event('wheel'))
  await pass(5_000)
  expect(scrolled).toBe(before)
  await page.leave()
})

test('nothing moves without a current thread, nor after the panel has gone', async () => {
  const none = await show(null)
  await pass(1_000)
  expect(scrolled).toBe(0)
  await none.leave()
  vi.useRealTimers()
  const page = await show('a')
  await page.leave()
  const before = scrolled
  await vi.advanceTimersByTimeAsync(5_000)
  expect(scrolled).toBe(before)
})
