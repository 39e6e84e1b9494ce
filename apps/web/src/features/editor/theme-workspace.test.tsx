import { QueryClient } from '@tanstack/react-query'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { render } from '../../../test/render.tsx'
import { InRouter } from '../../../test/router.tsx'
import { settled } from '../../../test/test-draft.ts'
import { createI18n } from '../../shared/i18n/create-i18n.ts'
import { ThemeWorkspace } from './theme-workspace.tsx'

type FakeSocket = { onclose: ((event: { code: number }) => void) | null }
const sockets: FakeSocket[] = []
const onReturn = vi.fn()

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('WebSocket', function FakeWebSocket(this: FakeSocket) {
    sockets.push(this)
    Object.assign(this, { onclose: null, close() {}, send() {} })
  })
  const theme = {
    id: 't1',
    programmeId: 'p',
    title: { en: 'Training' },
    summary: {},
    stage: 'drafting',
    round: 0,
    deadline: null,
    drafts: [{ language: 'en' }],
    me: { role: 'editor', mayRead: true },
  }
  const discussion = {
    threads: [],
    current: null,
    mayComment: false,
    panel: null,
    panelTitle: '',
    count: 0,
    isPanelOpen: false,
  }
  const texts = await createI18n('en')
  await texts.loadNamespaces(['editor', 'suggesting'])
  await render(
    texts,
    new QueryClient(),
    <InRouter>
      <ThemeWorkspace
        theme={theme as never}
        session={{ person: { id: 'anna' } } as never}
        language="en"
        discussion={discussion as never}
        notice={<p role="alert">the theme is gone</p>}
        onReturn={onReturn}
      />
    </InRouter>,
  )
  await act(async () => settled())
})
afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const alerts = () => [...document.querySelectorAll('[role=alert]')].map((alert) => alert.textContent)

test('what is wrong with the page is said once: by the text, as soon as it knows', async () => {
  expect(alerts()).toEqual(['the theme is gone'])
  await act(async () => sockets.at(-1)?.onclose?.({ code: 4401 }))
  expect(alerts()).toEqual([expect.stringMatching(/^You are no longer signed in\./)])
})

test('whoever goes on after signing in again is back for the whole page', async () => {
  await act(async () => sockets.at(-1)?.onclose?.({ code: 4401 }))
  const goOn = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Go on here')
  await act(async () => goOn?.click())
  expect(onReturn).toHaveBeenCalledOnce()
  expect(alerts()).toEqual(['the theme is gone'])
})
