import { QueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { expect, test, vi } from 'vitest'
import { render } from '../../../test/render.tsx'
import { createI18n } from '../i18n/create-i18n.ts'
import { useScrollEdges } from './use-scroll-edges.ts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

function Wide() {
  const scroller = useRef<HTMLDivElement>(null)
  useScrollEdges(scroller)
  return <div ref={scroller} id="wide" />
}

test('an element that scrolls says on which sides there is more of it', async () => {
  const content = vi.spyOn(HTMLElement.prototype, 'scrollWidth', 'get').mockReturnValue(300)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(300)
  const page = await render(await createI18n('en'), new QueryClient(), <Wide />)
  const element = document.getElementById('wide')
  if (element === null) throw new Error('not shown')
  const edges = () => ['data-before', 'data-after'].map((name) => element.hasAttribute(name))
  const scrollTo = (left: number) => {
    element.scrollLeft = left
    element.dispatchEvent(new Event('scroll'))
  }
  expect(edges()).toEqual([false, false])
  content.mockReturnValue(500)
  element.append('more')
  await vi.waitFor(() => expect(edges()).toEqual([false, true]))
  scrollTo(100)
  expect(edges()).toEqual([true, true])
  scrollTo(199.5)
  expect(edges()).toEqual([true, false])
  await page.leave()
})
