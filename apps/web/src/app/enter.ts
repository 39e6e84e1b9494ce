import type { Session } from '@plenum/schema/api/session'
import type { QueryClient } from '@tanstack/react-query'
import type { AnyRouter } from '@tanstack/react-router'
import { queryKeys } from '../shared/api/query-keys.ts'

type EnterDeps = { router: AnyRouter; queryClient: QueryClient }

/**
 * A session has begun: whatever was cached belonged to nobody or to somebody else. Leads to `path` of this site, so
 * that going back does not return to the form.
 */
export async function enter({ router, queryClient }: EnterDeps, session: Session, path: string): Promise<void> {
  queryClient.clear()
  queryClient.setQueryData(queryKeys.session, session)
  await router.navigate({ href: path, replace: true })
}
