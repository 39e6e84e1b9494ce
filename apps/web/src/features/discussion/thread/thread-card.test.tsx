import type { Thread } from '@plenum/schema/api/thread'
import { QueryClient } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import { act } from 'react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { render } from '../../../../test/render.tsx'
import { scopeFor } from '../../../../test/scope-for.ts'
import { entryOf, threadOf } from '../../../../test/thread-of.ts'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { createI18n } from '../../../shared/i18n/create-i18n.ts'
import { DiscussionScope } from '../discussion-scope.ts'
import { ThreadCard } from './thread-card.tsx'

let texts: i18n
let page: Awaited<ReturnType<typeof render>>
let client: QueryClient
const onOpen = vi.fn<(threadId: string) => void>()

beforeAll(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  texts = await createI18n('nl')
  await texts.loadNamespaces('discussion')
  // What the card loads when it is opened.
  await Promise.all([
    import('./thread-entries.tsx'),
    import('./thread-foot.tsx'),
    import('../suggestion/suggestion-view.tsx'),
  ])
})
afterEach(async () => {
  await page.leave()
  vi.unstubAllGlobals()
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
})

async function show(thread: Thread, more: { isCurrent?: boolean; isDetached?: boolean } = {}) {
  client = new QueryClient()
  client.setQueryData(queryKeys.threads('t'), [thread])
  const scope = scopeFor('bart')
  page = await render(
    texts,
    client,
    <DiscussionScope value={scope}>
      <ThreadCard
        thread={thread}
        isCurrent={more.isCurrent ?? false}
        isDetached={more.isDetached ?? false}
        number="R2"
        stand={null}
        others={0}
        onOpen={onOpen}
        onClose={() => {}}
        onShow={() => {}}
      />
    </DiscussionScope>,
  )
}
const said = () => document.body.textContent ?? ''
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)

test('folded: who, for whom, when, where, on what; the first words, how many replies, that it is new', async () => {
  await show(threadOf('x', { entries: [entryOf('1'), entryOf('2'), entryOf('3')], me: { unread: true } }))
  expect(document.querySelector('article')?.getAttribute('aria-labelledby')).toBe(document.querySelector('h4')?.id)
  for (const words of ['Anna', 'CPS', 'R2', 'quote of x', 'words of 1', '2 antwoorden', 'Nieuw'])
    expect(said()).toContain(words)
  expect(said()).not.toContain('words of 2')
  expect(document.querySelector('blockquote')?.lang).toBe('nl')
  expect(document.querySelector('time')?.dateTime).toBe('2026-11-23T12:00:00.000Z')
  await act(async () => button('Anna')?.click())
  expect(onOpen).toHaveBeenCalledWith('x')
})

test('open: everything that was said, and only what this person may do', async () => {
  await show(threadOf('x', { entries: [entryOf('1'), entryOf('2')], me: { may: ['reply', 'dispose'] } }), {
    isCurrent: true,
  })
  expect(said()).toContain('words of 2')
  expect(button('Antwoorden')).toBeDefined()
  expect(button('Beslissen…')).toBeDefined()
  expect(button('Oplossen')).toBeUndefined()
  expect(button('Bewerken')).toBeUndefined()
})

test('says who alone sees it, and that its passage is gone', async () => {
  await show(threadOf('x', { visibility: 'organisation' }), { isDetached: true })
  expect(said()).toContain('Alleen CPS ziet dit')
  expect(said()).toContain(texts.t('discussion:thread.removed'))
  expect(said()).toContain('quote of x')
})

test('shows what was decided, by whom and why', async () => {
  const disposition = {
    outcome: 'partly' as const,
    reason: 'Niet alles past.',
    by: { personId: 'c', name: 'Chris' },
    at: '2026-11-23T13:00:00.000Z',
  }
  await show(threadOf('x', { state: 'resolved', disposition }), { isCurrent: true })
  for (const words of ['deels aanvaard', 'Chris', 'Niet alles past.']) expect(said()).toContain(words)
})

const words = (text: string) => ({ type: 'paragraph', attrs: { id: 'b' }, content: [{ type: 'text', text }] })
const suggestion = {
  kind: 'suggestion' as const,
  change: { kind: 'change' as const, blockId: 'b', base: words('uitvalt'), proposed: words('opgeeft') },
  me: { may: ['apply' as const] },
}

test.each([true, false])(
  'made on an earlier text (%s): who accepts is told first, and says so',
  async (onEarlierText) => {
    const sent: unknown[] = []
    vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
      sent.push(JSON.parse(body))
      return Response.json(threadOf('x'))
    })
    await show(threadOf('x', { ...suggestion, onEarlierText }))
    const accept = button(texts.t('discussion:thread.accept'))
    const told = document.getElementById(accept?.getAttribute('aria-describedby') ?? '')?.textContent
    expect(told).toBe(onEarlierText ? texts.t('discussion:suggestion.earlier') : undefined)
    await act(async () => accept?.click())
    expect(sent).toEqual([onEarlierText ? { onEarlierText } : {}])
  },
)

test('a decided suggestion does not warn of what accepting would do', async () => {
  await show(threadOf('x', { ...suggestion, onEarlierText: true, state: 'resolved' }))
  expect(said()).toContain('opgeeft')
  expect(said()).not.toContain(texts.t('discussion:suggestion.earlier'))
})

test('markup that somebody typed stays words, and links lead nowhere unsafe', async () => {
  await show(threadOf('x', { entries: [entryOf('1', { text: '<b>vet</b> javascript:alert(1) https://example.org' })] }))
  expect(document.querySelector('article p b')).toBeNull()
  const links = [...document.querySelectorAll('a')]
  expect(links.map(({ href, rel }) => [href, rel])).toEqual([
    ['https://example.org/', 'noopener noreferrer nofollow ugc'],
  ])
})

test('agreeing shows at once, and is taken back when the server refuses', async () => {
  const thread = threadOf('x', { me: { may: ['reply'] } })
  let refuse = () => {}
  vi.stubGlobal(
    'fetch',
    () =>
      new Promise((resolve) => void (refuse = () => resolve(Response.json({ code: 'round-closed' }, { status: 409 })))),
  )
  const agreements = () => client.getQueryData<Thread[]>(queryKeys.threads('t'))?.[0]?.entries[0]?.agreements
  await show(thread, { isCurrent: true })
  await act(async () => button('Eens')?.click())
  expect(agreements()).toBe(1)
  await act(async () => refuse())
  await act(async () => new Promise((resolve) => void setTimeout(resolve)))
  expect(agreements()).toBe(0)
  expect(document.querySelector('[role=alert]')?.textContent).toBe(texts.t('common:problem.round-closed'))
})
