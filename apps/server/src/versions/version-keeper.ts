import { type DocumentId, type ThemeId, parseDocumentId } from '@plenum/schema/id'
import type { ServerDeps } from '../server-deps.ts'
import { autoDue, autoRule } from './auto-due.ts'
import { unversionedThemes, unversionedWork } from './unversioned-work.ts'
import type { VersionDesk } from './version-desk.ts'

export type VersionKeeper = {
  /** A draft's text has come to rest: looks at its theme now, and again when a version of it will be due. */
  rested(documentId: DocumentId): void
  /** Takes an automatic version of the theme if one is due. Never two looks at one theme at a time. */
  look(themeId: ThemeId): Promise<void>
  /** Looks at every theme that has edits which no version has: those of before this process began. */
  lookAtAll(): Promise<void>
  /** Ends all waiting; resolves when no look is under way. */
  close(): Promise<void>
}

/** Takes versions by itself after work on a theme; see `autoDue`. @param onFailed told of what then waits for the next edit */
export function createVersionKeeper(
  deps: Pick<ServerDeps, 'db' | 'clock'>,
  desk: VersionDesk,
  onFailed: (themeId: ThemeId, error: unknown) => void,
): VersionKeeper {
  const timers = new Map<ThemeId, NodeJS.Timeout>()
  const looks = new Map<ThemeId, Promise<void>>()
  /** What the log was like when rows without a change of the text, marks of threads, were found in it. */
  const unchanged = new Map<ThemeId, string>()
  let closing = false

  function lookAt(themeId: ThemeId, at: number): void {
    if (closing) return
    const timer = setTimeout(
      () => {
        timers.delete(themeId)
        void look(themeId)
      },
      Math.max(0, at - deps.clock.now()),
    )
    timer.unref()
    timers.set(themeId, timer)
  }

  async function take(themeId: ThemeId): Promise<void> {
    const work = await unversionedWork(deps, desk, themeId)
    if (work === null || work.heads === unchanged.get(themeId) || closing) return
    const due = autoDue(work)
    if (due === null) return
    if (due > deps.clock.now()) return lookAt(themeId, due)
    const taken = await desk.take({ themeId, kind: 'auto', label: '', by: null })
    if (taken === null) unchanged.set(themeId, work.heads)
    // Somebody may have written, and rested, while it was taken.
    else lookAt(themeId, deps.clock.now() + autoRule.apart)
  }

  function look(themeId: ThemeId): Promise<void> {
    clearTimeout(timers.get(themeId))
    timers.delete(themeId)
    const current = looks.get(themeId)
    if (current !== undefined) return current
    const started = take(themeId)
      .catch((error: unknown) => {
        if (!closing) onFailed(themeId, error)
      })
      .finally(() => looks.delete(themeId))
    looks.set(themeId, started)
    return started
  }

  return {
    rested(documentId) {
      const themeId = parseDocumentId(documentId)?.themeId
      if (themeId !== undefined && !closing) void look(themeId)
    },
    look,
    async lookAtAll() {
      for (const themeId of await unversionedThemes(deps)) {
        if (closing) return
        await look(themeId)
      }
    },
    async close() {
      closing = true
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
      await Promise.all(looks.values())
    },
  }
}
