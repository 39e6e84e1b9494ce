import { request } from './request.ts'

type Paged<Item> = { items: Item[]; next: string | null }

/**
 * The first `pages` pages of a list, fifty items each, as one: what else the server says with a page is the first one's,
 * `next` the last one's.
 */
export async function fetchPages<Answer extends Paged<unknown>>(
  path: `/api/${string}`,
  pages: number,
  signal: AbortSignal,
): Promise<Answer> {
  const first = await request<Answer>('GET', `${path}?limit=50`, { signal })
  const items = [...first.items]
  let { next } = first
  for (let page = 1; page < pages && next !== null; page++) {
    const more: Answer = await request<Answer>('GET', `${path}?limit=50&cursor=${encodeURIComponent(next)}`, { signal })
    items.push(...more.items)
    next = more.next
  }
  return { ...first, items, next }
}
