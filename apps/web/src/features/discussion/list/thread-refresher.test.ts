import type { Thread } from '@plenum/schema/api/thread'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { threadOf } from '../../../../test/thread-of.ts'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { createThreadRefresher } from './thread-refresher.ts'

let client: QueryClient
let answers: { path: string; answer: (thread: Thread | null) => Promise<void> }[]
const key = queryKeys.threads('t')
const list = () => client.getQueryData<Thread[]>(key)
const isStale = () => client.getQueryState(key)?.isInvalidated
const settled = () => new Promise((resolve) => void setTimeout(resolve))

beforeEach(() => {
  client = new QueryClient()
  answers = []
  vi.stubGlobal('fetch', (path: string) => {
    return new Promise<Response>((resolve) => {
      answers.push({
        path,
        async answer(thread) {
          resolve(thread === null ? Response.json({ code: 'not-found' }, { status: 404 }) : Response.json(thread))
          await settled()
        },
      })
    })
  })
})
afterEach(() => vi.unstubAllGlobals())

test('one thread is read again and put in its place; the others stay the same objects', async () => {
  const [a, b] = [threadOf('a'), threadOf('b')]
  client.setQueryData(key, [a, b])
  createThreadRefresher(client)('t', 'b')
  expect(answers.map(({ path }) => path)).toEqual(['/api/threads/b'])
  await answers[0]?.answer(threadOf('b', { state: 'resolved' }))
  expect(list()?.map(({ id, state }) => `${id} ${state}`)).toEqual(['a open', 'b resolved'])
  expect(list()?.[0]).toBe(a)
  expect(isStale()).toBe(false)
})

test('a new one comes to the end, one that may not be seen any more goes', async () => {
  client.setQueryData(key, [threadOf('a')])
  const refresh = createThreadRefresher(client)
  refresh('t', 'new')
  await answers[0]?.answer(threadOf('new'))
  expect(list()?.map(({ id }) => id)).toEqual(['a', 'new'])
  refresh('t', 'a')
  await answers[1]?.answer(null)
  expect(list()?.map(({ id }) => id)).toEqual(['new'])
})

test('1: what changes while it is read is read once more, and the older answer is not shown', async () => {
  client.setQueryData(key, [threadOf('a')])
  const refresh = createThreadRefresher(client)
  refresh('t', 'a')
  refresh('t', 'a')
  refresh('t', 'a')
  expect(answers).toHaveLength(1)
  await answers[0]?.answer(threadOf('a', { round: 7 }))
  expect(list()?.[0]?.round).toBe(1)
  expect(answers).toHaveLength(2)
  await answers[1]?.answer(threadOf('a', { round: 8 }))
  expect(list()?.[0]?.round).toBe(8)
  expect(answers).toHaveLength(2)
})

test('2: a list that nobody has asked for is not read; one that is being read is read anew', async () => {
  const refresh = createThreadRefresher(client)
  refresh('t', 'a')
  expect(answers).toHaveLength(0)
  const queryFn = vi.fn<() => Promise<Thread[]>>(() => new Promise(() => {}))
  void client.prefetchQuery({ queryKey: key, queryFn })
  refresh('t', 'a')
  await settled()
  expect(isStale()).toBe(true)
  expect(answers).toHaveLength(0)
})

test('3: what cannot be read makes the list stale', async () => {
  client.setQueryData(key, [threadOf('a')])
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  createThreadRefresher(client)('t', 'a')
  await settled()
  expect(list()).toHaveLength(1)
  expect(isStale()).toBe(true)
})

test('at most a few are read at a time, and for a flood of them the list is read instead', async () => {
  client.setQueryData(key, [threadOf('a')])
  const refresh = createThreadRefresher(client)
  for (let index = 0; index < 29; index += 1) refresh('t', `x${index}`)
  expect(answers).toHaveLength(4)
  expect(isStale()).toBe(false)
  refresh('t', 'one more')
  expect(isStale()).toBe(true)
  for (const { answer } of answers) await answer(threadOf('a'))
  expect(answers).toHaveLength(4)
})
