import type { DraftNode } from '@plenum/document/draft-node'
import type { Theme } from '@plenum/schema/api/theme'
import type { Thread } from '@plenum/schema/api/thread'
import { QueryClient } from '@tanstack/react-query'
import { act, useState } from 'react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { render } from '../../../test/render.tsx'
import { InRouter } from '../../../test/router.tsx'
import { threadOf } from '../../../test/thread-of.ts'
import type { DiscussionPort } from '../../features/editor/discussion-port.ts'
import { queryKeys } from '../../shared/api/query-keys.ts'
import { createI18n } from '../../shared/i18n/create-i18n.ts'
import { useDiscussion } from './use-discussion.tsx'

let page: Awaited<ReturnType<typeof render>>
let port: DiscussionPort
let setTheme: (theme: Theme) => void
/** How often the head of each card was drawn, which alone reads who began its thread. */
let drawn: Record<string, number>

// What is loaded on the way.
beforeAll(() =>
  Promise.all([
    import('../../features/discussion/discussion-panel.tsx'),
    import('../../features/discussion/suggestion/suggestion-view.tsx'),
    import('../../features/discussion/suggestion/create-stands.ts'),
  ]),
)
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  // What is asked anew is not answered here.
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  drawn = {}
})
afterEach(async () => {
  await page.leave()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const programme = { id: 'p', name: { nl: 'Staten-Generaal' }, timeZone: 'Europe/Brussels' } as never
const session = { person: { personId: 'x', id: 'bart' } } as never
const theme = {
  id: 't',
  stage: 'consolidation',
  round: 1,
  deadline: null,
  drafts: [],
  updatedAt: '2026-11-23T12:00:00.000Z',
  me: { role: 'editor', mayRead: true, mayWrite: true, mayComment: true, mayManage: false, isAsked: false },
} as unknown as Theme

const paragraph = (id: string, text: string): DraftNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})
const draftOf = (...texts: string[]): DraftNode => ({
  type: 'doc',
  content: texts.map((text, index) => paragraph(`b${index}`, text)),
})

function counted(thread: Thread): Thread {
  const { author } = thread
  return Object.defineProperty(thread, 'author', {
    get() {
      drawn[thread.id] = (drawn[thread.id] ?? 0) + 1
      return author
    },
  })
}

function Discussion() {
  const [shown, setShown] = useState(theme)
  setTheme = setShown
  port = useDiscussion({ theme: shown, programme, session, language: 'nl', wanted: undefined })
  return port.panel
}

async function open(createdAt = '2026-11-23T11:59:50.000Z'): Promise<(draft: DraftNode) => void> {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T12:00:00Z'), toFake: ['Date', 'setInterval', 'clearInterval'] })
  const texts = await createI18n('nl')
  await texts.loadNamespaces('discussion')
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  const change = {
    kind: 'change' as const,
    blockId: 'b0',
    base: paragraph('b0', 'een lokale zone, elk jaar'),
    proposed: paragraph('b0', 'een grote zone, elk jaar'),
  }
  client.setQueryData(queryKeys.threads('t'), [
    counted(threadOf('comment', { createdAt })),
    counted(threadOf('suggestion', { createdAt, kind: 'suggestion', change })),
  ])
  page = await render(
    texts,
    client,
    <InRouter>
      <Discussion />
    </InRouter>,
  )
  let draft = draftOf('een lokale zone, elk jaar', 'elders')
  await act(async () => port.onHandle({ presentDraft: () => draft } as never))
  await pass(2_500)
  await pass(2_500)
  drawn = {}
  return (next) => void (draft = next)
}

async function pass(milliseconds: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds)
    await new Promise((resolve) => void setTimeout(resolve))
  })
}

test('a theme in which somebody only wrote draws nothing of any card anew, a right that was lost is seen', async () => {
  await open()
  const begin = () => document.body.textContent.includes('Opmerking over het hele thema')
  const told = vi.spyOn(Intl.RelativeTimeFormat.prototype, 'format')
  await act(async () => setTheme({ ...theme, me: { ...theme.me }, updatedAt: '2026-11-23T12:00:09.000Z' }))
  expect(drawn).toEqual({})
  expect(told).not.toHaveBeenCalled()
  told.mockRestore()
  expect(begin()).toBe(true)
  await act(async () => setTheme({ ...theme, me: { ...theme.me, mayComment: false } }))
  expect(begin()).toBe(false)
})

test('words written elsewhere draw no card anew; those that a suggestion is about draw that one', async () => {
  const write = await open()
  write(draftOf('een lokale zone, elk jaar', 'elders staat nu meer'))
  await pass(5_000)
  expect(drawn).toEqual({})
  write(draftOf('een lokale zone, elk kwartaal', 'elders staat nu meer'))
  await pass(5_000)
  expect(Object.keys(drawn)).toEqual(['suggestion'])
})

test('time passes by without a card being drawn, and is told where it reads otherwise', async () => {
  await open()
  const told = () => [...document.querySelectorAll('time')].map(({ textContent }) => textContent)
  expect(told()).toEqual(['nu', 'nu'])
  await pass(60_000)
  expect(told()).toEqual(['1 min. geleden', '1 min. geleden'])
  expect(drawn).toEqual({})
})

test('the exact time is written when somebody points at it', async () => {
  await open()
  const time = document.querySelector('time')
  expect(time?.title).toBe('')
  await act(async () => time?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })))
  expect(time?.title).toContain('23 november 2026')
})
