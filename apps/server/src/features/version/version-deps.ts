import type { ServerDeps } from '../../server-deps.ts'
import type { DraftDesk } from '../../sync/draft-desk.ts'
import type { VersionDesk } from '../../versions/version-desk.ts'

/** What the services of this feature are built from. */
export type VersionDeps = ServerDeps & { desk: DraftDesk; versions: VersionDesk }
