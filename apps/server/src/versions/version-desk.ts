import type { DocumentId } from '@plenum/schema/id'
import type { FastifyInstance } from 'fastify'
import type { Showing } from '../draft-formats/show-draft.ts'
import type { ServerDeps } from '../server-deps.ts'
import { createSharedReads } from '../sync/shared-reads.ts'
import { createTurns } from '../turns.ts'
import { baseSeqOf, headOf, pointAt } from './draft-points.ts'
import { type TakenVersion, type VersionOrder, type Within, takeVersion } from './take-version.ts'
import type { ComparisonText, DraftAccount } from './version-message.ts'
import { createVersionThreads } from './version-threads.ts'

/** Where versions are taken, read and compared, in threads of their own. Who may is the caller's to ask. */
export type VersionDesk = {
  /** See `takeVersion`; one at a time per theme. */
  take(order: VersionOrder, within?: Within): Promise<TakenVersion | null>
  /** Who wrote what of a draft as it stands, and up to which row; null when there is no such draft. */
  account(documentId: DocumentId): Promise<{ seq: number; account: DraftAccount } | null>
  /** A draft at two rows of its log, 0 being its beginning; the first need not be the earlier one. */
  compare(documentId: DocumentId, before: number, after: number): Promise<ComparisonText>
  /** A version's packed content as the text of an answer. */
  show(content: Uint8Array, showing: Showing): Promise<string>
}

export function createVersionDesk(
  deps: Pick<ServerDeps, 'db' | 'updateLog' | 'clock' | 'liveBus'>,
): VersionDesk & { close(): Promise<void> } {
  const threads = createVersionThreads()
  const turns = createTurns()
  const accounts = createSharedReads<DraftAccount>()
  const comparisons = createSharedReads<ComparisonText>()

  async function compareNow(documentId: DocumentId, before: number, after: number): Promise<ComparisonText> {
    const first = await pointAt(deps, documentId, before)
    if (after < before) {
      return threads.compare(first, { kind: 'earlier', point: await pointAt(deps, documentId, after) })
    }
    const since = await deps.updateLog.readHistory(documentId, before, after)
    return threads.compare(first, { kind: 'onwards', seq: after, since })
  }

  return {
    take: (order, within) => turns.take(order.themeId, () => takeVersion(deps, threads, order, within)),
    async account(documentId) {
      const seq = await headOf(deps, documentId)
      if (seq === null) return null
      // It tells what was done since the newest version: at the same row another thing once there is a newer one.
      const base = await baseSeqOf(deps, documentId, seq)
      const account = await accounts.share(`${documentId} ${base}`, seq, async () =>
        threads.account(await pointAt(deps, documentId, seq)),
      )
      return { seq, account }
    },
    compare: (documentId, before, after) =>
      comparisons.share(`${documentId} ${before}`, after, () => compareNow(documentId, before, after)),
    show: threads.show,
    close: threads.close,
  }
}

export const versionDeskDecorator = 'versionDesk'

/** The desk of this node, once the plugin `versions` is registered. */
export function versionDesk(app: FastifyInstance): VersionDesk {
  return app.getDecorator<VersionDesk>(versionDeskDecorator)
}
