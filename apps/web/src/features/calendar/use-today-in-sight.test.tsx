import { QueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { expect, test, vi } from 'vitest'
import { render } from '../../../test/render.tsx'
import { createI18n } from '../../shared/i18n/create-i18n.ts'
import { useTodayInSight } from './use-today-in-sight.ts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

function Picture({ today }: { today: number | null }) {
  const scroller = useRef<HTMLDivElement>(null)
  useTodayInSight(scroller, today)
  return (
    <div ref={scroller} id="picture">
      <svg />
    </div>
  )
}

test('a picture wider than the window begins with today in the middle of what is seen beside the names', async () => {
  // A window of 300 with names of 100 at its start; the plot of 1000 begins after them.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(300)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(this: Element) {
    return this.tagName.toLowerCase() === 'svg' ? new DOMRect(110, 0, 1_000, 50) : new DOMRect(10, 0, 300, 50)
  })
  const texts = await createI18n('en')
  const page = await render(texts, new QueryClient(), <Picture today={60} />)
  expect(document.getElementById('picture')?.scrollLeft).toBe(500)
  await page.show(<Picture today={90} />)
  expect(document.getElementById('picture')?.scrollLeft).toBe(500)
  await page.leave()
  const over = await render(texts, new QueryClient(), <Picture today={null} />)
  expect(document.getElementById('picture')?.scrollLeft).toBe(0)
  await over.leave()
})
