import type { ServerDeps } from '../../server-deps.ts'
import type { DraftDesk } from '../../sync/draft-desk.ts'
import type { VersionDesk } from '../../versions/version-desk.ts'

/** What the services of this feature are built from. */
export type FreezeFeatureDeps = ServerDeps & {
  desk: DraftDesk
  versions: VersionDesk
  /** Notes what went wrong and is tried again later. */
  note(this: void, error: unknown, what: string): void
}
