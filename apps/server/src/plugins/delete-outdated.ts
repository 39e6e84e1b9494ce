import type { ServerDeps } from '../server-deps.ts'
import { keptFor } from './idempotency-keys.ts'

/** So that whoever opens an old link hears that it is old, not that there never was one. */
const expiredLinksKeptFor = 30 * 24 * 60 * 60 * 1000

/** Removes what time has made worthless: ended sessions, sign-in links, stored answers. */
export async function deleteOutdated({ db, clock }: Pick<ServerDeps, 'db' | 'clock'>): Promise<void> {
  const now = clock.now()
  await db
    .deleteFrom('idempotency')
    .where('created_at', '<=', now - keptFor)
    .execute()
  await db.deleteFrom('session').where('expires_at', '<=', now).execute()
  await db
    .deleteFrom('sign_in_link')
    .where('expires_at', '<=', now - expiredLinksKeptFor)
    .execute()
}
