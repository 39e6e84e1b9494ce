import type { DocumentId, PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import type { Language } from '@plenum/schema/language'
import type { Stage } from '@plenum/schema/stage'
import type { VersionKind } from '@plenum/schema/version'
import type { Transaction } from 'kysely'
import { AppError } from '../app-error.ts'
import type { Tables } from '../db/tables.ts'
import type { ServerDeps } from '../server-deps.ts'
import { type DrawnTheme, drawTheme } from './draw-theme.ts'
import { insertVersion } from './insert-version.ts'
import { lockTheme } from '../db/lock-theme.ts'
import { type NewestVersion, newestVersion } from './newest-version.ts'
import type { VersionThreads } from './version-threads.ts'

export type VersionOrder = {
  themeId: ThemeId
  kind: VersionKind
  /** '' for none. */
  label: string
  /** Null: the server itself. */
  by: PersonId | null
  /** For the kind `restore`: the version that is about to be restored. */
  restoredId?: string
  /** For a version of kind `stage` that is taken before the move: where the theme is about to go. */
  entering?: { stage: Stage; round: number }
}

export type TakenVersion = {
  id: string
  themeId: ThemeId
  programmeId: ProgrammeId
  number: number
  /** Over the hashes of its drafts. */
  hash: string
  /** Milliseconds since 1970. */
  takenAt: number
  /** Where the theme stands; for the kind `stage` where it goes. */
  stage: Stage
  round: number
  /** By language. */
  drafts: {
    documentId: DocumentId
    language: Language
    seq: number
    hash: string
    words: number
    /** In the order of the text. */
    recommendationIds: string[]
  }[]
}

/** Written in the transaction of the version, which is not taken when this rejects; may be called again. */
export type Within = (transaction: Transaction<Tables>, taken: TakenVersion) => Promise<void>

/** How often it is begun anew because another node took a version of this theme meanwhile. */
const tries = 5

/**
 * Takes a version of all drafts of a theme as they stand in the log, sealed or not, and tells the pages.
 *
 *  1. Only durable rows are in it; for a sealed draft all there will be.
 *  2. What was done since is told since the version that is still the newest when it is written: of two at once on two
 *     nodes the second begins anew, so that nothing is counted twice.
 *  3. Null, and nothing written, for the kind `auto` when nothing has changed since the newest.
 *
 * Refuses with 'not-found' when the theme is gone, with 'unavailable' when others take one after the other.
 */
export async function takeVersion(
  deps: Pick<ServerDeps, 'db' | 'updateLog' | 'clock' | 'liveBus'>,
  threads: VersionThreads,
  order: VersionOrder,
  within: Within = async () => {},
): Promise<TakenVersion | null> {
  const { themeId } = order
  for (let count = 0; count < tries; count++) {
    const newest = await newestVersion(deps.db, themeId)
    const drawn = await drawTheme(deps, threads, themeId, newest?.id ?? null)
    if (order.kind === 'auto' && newest?.hash === drawn.hash) return null
    const taken = await deps.db.transaction().execute(async (transaction) => {
      const version = await store(transaction, order, newest, drawn, deps.clock.now())
      if (version !== null) await within(transaction, version)
      return version
    })
    if (taken === null) continue
    const { programmeId } = taken
    deps.liveBus.publish({ programmeId }, { type: 'versions', programmeId, themeId })
    return taken
  }
  throw new AppError('unavailable', 'Versions of this theme are being taken. Try again.')
}

/** Null, and nothing written, when `newest` is not the newest any more. */
async function store(
  transaction: Transaction<Tables>,
  { themeId, kind, label, by, restoredId, entering }: VersionOrder,
  newest: NewestVersion | null,
  drawn: DrawnTheme,
  takenAt: number,
): Promise<TakenVersion | null> {
  const theme = await lockTheme(transaction, themeId)
  if ((await newestVersion(transaction, themeId))?.id !== newest?.id) return null
  const { stage, round } = entering ?? theme
  const columns = { number: (newest?.number ?? 0) + 1, hash: drawn.hash, stage, round }
  const id = await insertVersion(
    transaction,
    {
      ...columns,
      theme_id: themeId,
      kind,
      label,
      taken_at: takenAt,
      taken_by: by,
      restored_id: restoredId ?? null,
    },
    drawn.drafts,
  )
  const drafts = drawn.drafts.map(({ documentId, language, seq, hash, words, recommendationIds }) => ({
    documentId,
    language,
    seq,
    hash,
    words,
    recommendationIds,
  }))
  return { ...columns, id, themeId, programmeId: theme.programmeId, takenAt, drafts }
}
