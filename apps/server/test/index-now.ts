import { indexStale, markUnreadDrafts } from '../src/search/index-stale.ts'
import { draftDesk } from '../src/sync/draft-desk.ts'
import type { TestApp } from './test-app.ts'

/** Brings the index of the search up to everything that is stored, as the server does some seconds later by itself. */
export async function indexNow(test: TestApp): Promise<void> {
  await markUnreadDrafts(test.deps.db)
  await indexStale(
    { ...test.deps, desk: draftDesk(test.app) },
    {
      isWanted: () => true,
      failed: new Set(),
      onFailure: ({ kind, sourceId }, error) => {
        throw new Error(`${kind} ${sourceId} cannot be indexed`, { cause: error })
      },
    },
  )
}
