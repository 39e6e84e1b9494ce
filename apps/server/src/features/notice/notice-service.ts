import type { Notices } from '@plenum/schema/api/notice'
import type { PersonId } from '@plenum/schema/id'
import { z } from 'zod'
import { selectNotices, toNoticeRow } from '../../notices/notice-rows.ts'
import { showNotices } from '../../notices/show-notices.ts'
import { type PageQuery, readCursor, toPage } from '../../page-cursor.ts'
import type { ServerDeps } from '../../server-deps.ts'

/** Sort key of the list: when it happened, then the id; newest first. */
const noticeKey = z.tuple([z.number(), z.string()])

/** Up to which number unread notices are counted. */
const countedTo = 100

/** Newest first. A page may be shorter than was asked for, also when there is a next one: what may not be seen is left out. */
export async function listNotices(deps: ServerDeps, personId: PersonId, query: PageQuery): Promise<Notices> {
  const after = readCursor(query.cursor, noticeKey)
  let select = selectNotices(deps.db)
    .where('notice.person_id', '=', personId)
    .orderBy('notice.at', 'desc')
    .orderBy('notice.id', 'desc')
    .limit(query.limit + 1)
  if (after !== null) {
    select = select.where((eb) => eb(eb.refTuple('notice.at', 'notice.id'), '<', eb.tuple(...after)))
  }
  const page = toPage(
    (await select.execute()).map(toNoticeRow),
    query.limit,
    (row) => [row.happening.at, row.id],
    (row) => row,
  )
  const items = await showNotices(deps, personId, page.items)
  return { items, next: page.next, unread: await unreadOf(deps, personId) }
}

/** Marks these of a person's notices as read, or all; what is not theirs is left alone. */
export async function readNotices(deps: ServerDeps, personId: PersonId, ids: 'all' | readonly string[]): Promise<void> {
  let update = deps.db
    .updateTable('notice')
    .set({ read_at: deps.clock.now() })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
  if (ids !== 'all') update = update.where('id', 'in', ids)
  const changed = await update.returning('id').execute()
  if (changed.length > 0) deps.liveBus.publish({ personId }, { type: 'notice' })
}

async function unreadOf(deps: ServerDeps, personId: PersonId): Promise<number> {
  const rows = await selectNotices(deps.db)
    .where('notice.person_id', '=', personId)
    .where('notice.read_at', 'is', null)
    .orderBy('notice.at', 'desc')
    .limit(countedTo)
    .execute()
  const shown = await showNotices(deps, personId, rows.map(toNoticeRow))
  return shown.filter(({ readAt }) => readAt === null).length
}
