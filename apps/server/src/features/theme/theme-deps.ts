import type { ServerDeps } from '../../server-deps.ts'
import type { VersionDesk } from '../../versions/version-desk.ts'

/** What moving a theme is built from. */
export type ThemeDeps = ServerDeps & {
  versions: VersionDesk
  /** Notes what went wrong and is tried again later. */
  note(this: void, error: unknown, what: string): void
}
