import { QueryClient } from '@tanstack/react-query'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { render } from '../../../test/render.tsx'
import { InRouter } from '../../../test/router.tsx'
import { settled } from '../../../test/test-draft.ts'
import { createI18n } from '../../shared/i18n/create-i18n.ts'
import { UnsubscribePage } from './unsubscribe-page.tsx'

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => vi.unstubAllGlobals())

const token = 'abcdefghijklmnopqrstuvwxyz.abcdefghijklmnop'

async function open(at: string, answer: () => Response) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string, { method }: RequestInit) => {
    asked.push(`${method} ${url}`)
    return answer()
  })
  const texts = await createI18n('en')
  await texts.loadNamespaces('notices')
  const page = await render(
    texts,
    new QueryClient(),
    <InRouter at={at}>
      <UnsubscribePage />
    </InRouter>,
  )
  const confirm = [...document.querySelectorAll('button')].find((each) => each.textContent === 'Stop these e-mails')
  const press = async () => {
    await act(async () => confirm?.click())
    for (let turn = 0; turn < 3; turn++) await act(async () => settled())
  }
  return { asked, confirm, press, text: () => document.body.textContent ?? '', leave: page.leave }
}

test('nothing ends before somebody says so, and then the page says what has ended', async () => {
  const page = await open(`/unsubscribe#${token}`, () =>
    Response.json({ programmeName: { en: 'Programme' }, themeTitle: { en: 'Local policing' } }),
  )
  expect(page.asked).toEqual([])
  await page.press()
  expect(page.asked).toEqual([`POST /api/unsubscribe?token=${token}`])
  expect(page.text()).toContain('no longer receive e-mails about the theme: Local policing')
  await page.leave()
})

test('a link that is none says so', async () => {
  const refused = await open(`/unsubscribe#${token}`, () =>
    Response.json({ code: 'link-unknown', status: 404 }, { status: 404 }),
  )
  await refused.press()
  const said = document.querySelector('[role=alert]')?.textContent
  expect(said).toBeTruthy()
  await refused.leave()
  const broken = await open('/unsubscribe#x', () => new Response())
  expect([broken.confirm, broken.asked]).toEqual([undefined, []])
  expect(document.querySelector('[role=alert]')?.textContent).toBe(said)
  await broken.leave()
})
