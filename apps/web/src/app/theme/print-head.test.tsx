import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { render } from '../../../test/render.tsx'
import { createI18n } from '../../shared/i18n/create-i18n.ts'
import { PrintHead } from './print-head.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
afterEach(() => {
  vi.useRealTimers()
})

const programme = { name: { nl: 'Staten-Generaal', fr: 'États généraux' }, timeZone: 'Europe/Brussels' }

async function printed(theme: object): Promise<(string | null)[]> {
  vi.useFakeTimers({ now: Date.parse('2026-11-25T23:30:00Z'), toFake: ['Date'] })
  const texts = await createI18n('en')
  await texts.loadNamespaces('editor')
  const page = await render(
    texts,
    new QueryClient(),
    <PrintHead
      programme={programme as never}
      theme={{ title: { nl: 'Opleiding' }, round: 0, ...theme } as never}
      language="fr"
    />,
  )
  const lines = [...document.querySelectorAll('p')].map(({ textContent }) => textContent)
  await page.leave()
  return lines
}

test('a printed draft says of what, in which stage and language, and when by the clocks of the programme', async () => {
  expect(await printed({ stage: 'review', round: 2 })).toEqual([
    'États générauxOpleiding',
    'Draft · Review, round 2Français · 26 Nov 2026',
  ])
})

test('a printed final text says that it is final', async () => {
  expect((await printed({ stage: 'frozen' }))[1]).toBe('Final textFrançais · 26 Nov 2026')
})
