import { afterEach, expect, test, vi } from 'vitest'
import { fetchPages } from './fetch-pages.ts'

afterEach(() => vi.unstubAllGlobals())

/** A list of three pages; tells what was asked. */
function serve() {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    const page = Number(new URL(url, 'http://x').searchParams.get('cursor') ?? 0)
    return Response.json({ items: [page], next: page < 2 ? String(page + 1) : null, unread: 9 - page })
  })
  return asked
}

test.each([
  [1, [0], '1'],
  [2, [0, 1], '2'],
  [3, [0, 1, 2], null],
  [9, [0, 1, 2], null],
])('the first %i pages', async (pages, items, next) => {
  const asked = serve()
  const answer = await fetchPages<{ items: number[]; next: string | null; unread: number }>(
    '/api/list',
    pages,
    new AbortController().signal,
  )
  expect(answer).toEqual({ items, next, unread: 9 })
  expect(asked).toHaveLength(items.length)
})
