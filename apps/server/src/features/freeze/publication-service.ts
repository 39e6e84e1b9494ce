import type { PersonId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import { AppError } from '../../app-error.ts'
import { appendAudit } from '../../audit/append-audit.ts'
import type { Tables } from '../../db/tables.ts'
import { notFound } from '../../not-found.ts'
import { tell } from '../../notices/tell.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { requireFreezer } from './require-freezer.ts'

/** Publishes a frozen version, or takes it back; 'conflict' for one that was never final. Nothing happens twice. */
export async function setPublication(
  deps: ServerDeps,
  personId: PersonId,
  versionId: string,
  published: boolean,
): Promise<void> {
  const version = await deps.db
    .selectFrom('version')
    .select(['theme_id', 'number', 'kind'])
    .where('id', '=', versionId)
    .executeTakeFirst()
  if (version === undefined) throw notFound()
  const { theme_id: themeId, number } = version
  const { programmeId } = (await requireFreezer(deps, personId, themeId)).theme
  if (version.kind !== 'frozen') throw new AppError('conflict', 'Only a version that was made final can be published.')
  const changed = await deps.db.transaction().execute(async (transaction) => {
    const now = deps.clock.now()
    const isNew = published
      ? await publish(transaction, versionId, personId, now)
      : await withdraw(transaction, versionId)
    if (!isNew) return false
    const action = published ? 'version-published' : 'version-withdrawn'
    await appendAudit(transaction, { programmeId, personId, action, themeId, to: number }, now)
    const what = { kind: 'version-published', version: number } as const
    if (published) await tell(transaction, { programmeId, themeId, by: personId, at: now, what })
    return true
  })
  if (changed) deps.liveBus.publish({ programmeId }, { type: 'versions', programmeId, themeId })
}

async function publish(transaction: Transaction<Tables>, versionId: string, by: PersonId, at: number) {
  const added = await transaction
    .insertInto('publication')
    .values({ version_id: versionId, at, by })
    .onConflict((conflict) => conflict.column('version_id').doNothing())
    .returning('version_id')
    .executeTakeFirst()
  return added !== undefined
}

async function withdraw(transaction: Transaction<Tables>, versionId: string) {
  const removed = await transaction
    .deleteFrom('publication')
    .where('version_id', '=', versionId)
    .returning('version_id')
    .executeTakeFirst()
  return removed !== undefined
}
