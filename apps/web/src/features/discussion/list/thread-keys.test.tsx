import { QueryClient } from '@tanstack/react-query'
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { render } from '../../../../test/render.tsx'
import { createI18n } from '../../../shared/i18n/create-i18n.ts'
import { threadKeys } from './thread-keys.ts'

let page: Awaited<ReturnType<typeof render>>
const onOpen = vi.fn<(threadId: string) => void>()
const onEscape = vi.fn<() => void>()

beforeAll(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
beforeEach(() => {
  onOpen.mockReset()
  onEscape.mockReset()
})
afterEach(() => page.leave())

async function press(key: string, current: string | null, { shiftKey = false, sheet = false } = {}) {
  const keys = threadKeys({ shown: ['a', 'b', 'c'], current, onOpen, onEscape })
  page = await render(
    await createI18n('nl'),
    new QueryClient(),
    <div role={sheet ? 'dialog' : 'group'}>
      <div role="group" onKeyDown={keys}>
        <button type="button">here</button>
      </div>
    </div>,
  )
  const event = new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true })
  await act(async () => document.querySelector('button')?.dispatchEvent(event))
  return event.defaultPrevented
}

test.each([
  [null, false, 'a'],
  ['a', false, 'b'],
  ['c', false, 'a'],
  ['b', true, 'a'],
  ['a', true, 'c'],
  [null, true, 'c'],
  ['gone', false, 'a'],
] as const)('from %s with shift %s F8 leads to %s', async (current, shiftKey, next) => {
  expect(await press('F8', current, { shiftKey })).toBe(true)
  expect(onOpen.mock.calls).toEqual([[next]])
})

test('Escape leads back to the text; in a sheet it is the sheet’s', async () => {
  expect(await press('Escape', 'a')).toBe(true)
  expect(onEscape).toHaveBeenCalledOnce()
  await page.leave()
  expect(await press('Escape', 'a', { sheet: true })).toBe(false)
  expect(onEscape).toHaveBeenCalledOnce()
})
