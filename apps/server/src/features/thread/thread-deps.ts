import type { DraftDesk } from '../../sync/draft-desk.ts'
import type { ServerDeps } from '../../server-deps.ts'
import type { Turns } from '../../turns.ts'

/** What the services of this feature are built from. `turns` is by document id. */
export type ThreadDeps = ServerDeps & { desk: DraftDesk; turns: Turns }

/** What reads the database at a moment; inside a transaction `db` is the transaction. */
export type Reading = Pick<ServerDeps, 'db' | 'clock'>
