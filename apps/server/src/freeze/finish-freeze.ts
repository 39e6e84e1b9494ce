import type { Transaction } from 'kysely'
import type { Tables } from '../db/tables.ts'
import type { ServerDeps } from '../server-deps.ts'
import type { TakenVersion } from '../versions/take-version.ts'
import { keepSources } from '../sources/printed-sources.ts'
import type { VersionDesk } from '../versions/version-desk.ts'
import { linkVersion } from './link-version.ts'
import { numberRecommendations } from './number-recommendations.ts'
import { readOverrides } from './read-overrides.ts'

export type FreezeDeps = Pick<ServerDeps, 'db' | 'liveBus' | 'instanceKey'> & { versions: VersionDesk }

/** The freeze has its version, or has ended: there is nothing to finish. */
class FreezeSettled extends Error {}

/**
 * The second half of a freeze: its version, the numbers of its recommendations and its link of the chain, in one
 * transaction. May be tried again and by several at once until it has been done; does nothing when it has.
 *
 * Invariants:
 *  1. A freeze gets one version, and a version of this kind one link.
 *  2. What is linked is the last row of the log: the drafts are sealed, and nothing came after what was read.
 */
export async function finishFreeze(deps: FreezeDeps, freezeId: string): Promise<void> {
  const freeze = await deps.db
    .selectFrom('freeze')
    .innerJoin('theme', 'theme.id', 'freeze.theme_id')
    .selectAll('freeze')
    .select('theme.programme_id')
    .where('freeze.id', '=', freezeId)
    .where('freeze.version_id', 'is', null)
    .where('freeze.ended_at', 'is', null)
    .executeTakeFirst()
  if (freeze === undefined) return
  const { theme_id: themeId, programme_id: programmeId, by, label, at } = freeze
  try {
    await deps.versions.take({ themeId, kind: 'frozen', label, by }, async (transaction, taken) => {
      await settle(transaction, freezeId, taken.id)
      await requireSealed(transaction, taken)
      const numbers = await numberRecommendations(transaction, taken)
      const overrides = readOverrides(freeze.overrides)
      await keepSources(transaction, themeId, taken.id)
      await linkVersion(transaction, deps.instanceKey, taken, { at, by, label, overrides, numbers })
    })
  } catch (error) {
    if (error instanceof FreezeSettled) return
    throw error
  }
  deps.liveBus.publish({ programmeId }, { type: 'theme', programmeId, themeId })
}

/** What a process left half done when it ended. Rejects with the first failure, after it has tried all. */
export async function finishFreezes(deps: FreezeDeps): Promise<void> {
  const pending = await deps.db
    .selectFrom('freeze')
    .select('id')
    .where('version_id', 'is', null)
    .where('ended_at', 'is', null)
    .orderBy('at')
    .execute()
  const failures: unknown[] = []
  for (const { id } of pending) await finishFreeze(deps, id).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}

/** Invariant 1: of two that finish it at once, one gets no further than here. */
async function settle(transaction: Transaction<Tables>, freezeId: string, versionId: string): Promise<void> {
  const settled = await transaction
    .updateTable('freeze')
    .set({ version_id: versionId })
    .where('id', '=', freezeId)
    .where('version_id', 'is', null)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (settled === undefined) throw new FreezeSettled()
}

/** Invariant 2. */
async function requireSealed(transaction: Transaction<Tables>, { themeId, drafts }: TakenVersion): Promise<void> {
  const rows = await transaction
    .selectFrom('draft')
    .innerJoin('document', 'document.id', 'draft.document_id')
    .select(['document.id', 'document.head_seq', 'document.sealed_at'])
    .where('draft.theme_id', '=', themeId)
    .execute()
  const heads = new Map(drafts.map(({ documentId, seq }) => [documentId, seq]))
  for (const row of rows) {
    if (row.sealed_at === null || heads.get(row.id) !== row.head_seq) {
      throw new Error(`what was read of ${row.id} is not the end of a sealed log`)
    }
  }
}
