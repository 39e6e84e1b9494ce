import type { Page } from '@plenum/schema/api/common'
import type { Thread } from '@plenum/schema/api/thread'
import type { PersonId, ThemeId, ThreadId } from '@plenum/schema/id'
import { type PageQuery, readCursor, toPage } from '../../page-cursor.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { seenThread } from './seen-thread.ts'
import { showThread, showThreads } from './show-threads.ts'
import { requireReader } from './thread-context.ts'
import { threadKey, threadsOf } from './thread-repository.ts'

export async function listThreads(
  deps: ServerDeps,
  personId: PersonId,
  themeId: ThemeId,
  query: PageQuery,
): Promise<Page<Thread>> {
  const context = await requireReader(deps, personId, themeId)
  const rows = await threadsOf(deps.db, context, readCursor(query.cursor, threadKey), query.limit + 1)
  const page = toPage(
    rows,
    query.limit,
    (row) => [row.created_at, row.id],
    (row) => row,
  )
  return { items: await showThreads(deps, context, page.items), next: page.next }
}

export async function readThread(deps: ServerDeps, personId: PersonId, threadId: ThreadId): Promise<Thread> {
  return showThread(deps, await seenThread(deps, personId, threadId))
}

/** Whatever is in the thread by now is read; one's own other pages hear of it. */
export async function markRead(deps: ServerDeps, personId: PersonId, threadId: ThreadId): Promise<void> {
  const { context, row } = await seenThread(deps, personId, threadId)
  const readAt = Math.max(deps.clock.now(), row.active_at)
  await deps.db
    .insertInto('thread_read')
    .values({ thread_id: threadId, person_id: personId, read_at: readAt })
    .onConflict((conflict) => conflict.columns(['thread_id', 'person_id']).doUpdateSet({ read_at: readAt }))
    .execute()
  const { id: themeId, programmeId } = context.theme
  deps.liveBus.publish({ personId }, { type: 'thread', programmeId, themeId, threadId })
}
