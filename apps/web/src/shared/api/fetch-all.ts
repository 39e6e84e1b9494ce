import type { Page } from '@plenum/schema/api/common'
import { request } from './request.ts'

/** Every item of a paged list, in order. For lists that a page shows whole (partners, themes, members). */
export async function fetchAll<Item>(path: `/api/${string}`, signal?: AbortSignal): Promise<Item[]> {
  const items: Item[] = []
  let cursor: string | null = null
  do {
    const query: string = cursor === null ? '?limit=200' : `?limit=200&cursor=${encodeURIComponent(cursor)}`
    const page: Page<Item> = await request<Page<Item>>('GET', `${path}${query}`, signal === undefined ? {} : { signal })
    items.push(...page.items)
    cursor = page.next
  } while (cursor !== null)
  return items
}
