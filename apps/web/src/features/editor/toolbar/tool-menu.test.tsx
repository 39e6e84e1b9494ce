import { QueryClient } from '@tanstack/react-query'
import { act, type ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { render } from '../../../../test/render.tsx'
import { settled } from '../../../../test/test-draft.ts'
import { createI18n } from '../../../shared/i18n/create-i18n.ts'
import { loadOverlays } from '../../../shared/ui/load-overlays.ts'
import { MenuButton } from '../../../shared/ui/menu-button.tsx'
import { ToolMenu } from './tool-menu.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
afterEach(() => vi.restoreAllMocks())

const parts = [{ label: 'Style', lines: [{ id: 'text', text: 'Text', onAction: () => undefined }] }]

/** Where the opened menu begins, of a button from 300 to 400 in a window of 1000; it is 220 wide. */
async function startOf(menu: ReactNode): Promise<string | undefined> {
  await loadOverlays()
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(this: Element) {
    return this.tagName === 'BUTTON' ? new DOMRect(300, 50, 100, 30) : new DOMRect(0, 0, 1_000, 800)
  })
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(220)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1_000)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800)
  const page = await render(await createI18n('en'), new QueryClient(), menu)
  await act(async () => document.querySelector('button')?.click())
  await act(async () => settled())
  const start = document.querySelector<HTMLElement>('[data-placement]')?.style.left
  await page.leave()
  return start
}

test('a menu of the tool bar hangs from the start of its button, another from the end', async () => {
  expect(await startOf(<ToolMenu shown="Text" label="Style" parts={parts} />)).toBe('300px')
  const another = (
    <MenuButton label="Style" parts={parts}>
      Style
    </MenuButton>
  )
  expect(await startOf(another)).toBe('180px')
})
