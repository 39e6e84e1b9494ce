import type { ThemeId } from '@plenum/schema/id'
import { versionKinds } from '@plenum/schema/version'
import type { Kysely, Transaction } from 'kysely'
import { z } from 'zod'
import { lockTheme } from '../db/lock-theme.ts'
import type { Tables } from '../db/tables.ts'
import type { ServerDeps } from '../server-deps.ts'
import { type Thinnable, thinnedOut } from './thinned-out.ts'

const kindColumn = z.enum(versionKinds)

/** Deletes the automatic versions of all themes that are no longer needed, and tells the pages. */
export async function thinVersions(deps: Pick<ServerDeps, 'db' | 'clock' | 'liveBus'>): Promise<void> {
  const now = deps.clock.now()
  const themes = await deps.db
    .selectFrom('version')
    .innerJoin('theme', 'theme.id', 'version.theme_id')
    .select('version.theme_id')
    .distinct()
    .where('version.kind', '=', 'auto')
    .where('theme.deleted_at', 'is', null)
    .execute()
  for (const { theme_id: themeId } of themes) {
    if (thinnedOut(await versionsOf(deps.db, themeId), now).length === 0) continue
    const programmeId = await deps.db.transaction().execute((transaction) => thinTheme(transaction, themeId, now))
    deps.liveBus.publish({ programmeId }, { type: 'versions', programmeId, themeId })
  }
}

/** What was written up to a version that goes is then told of the next one that stays. */
async function thinTheme(transaction: Transaction<Tables>, themeId: ThemeId, now: number): Promise<string> {
  // Against a version being taken: the newest, which it is told from, is the newest then too.
  const { programmeId } = await lockTheme(transaction, themeId)
  const versions = await versionsOf(transaction, themeId)
  const gone = new Set(thinnedOut(versions, now))
  for (const version of versions) {
    const heir = versions.find(({ id, number }) => number > version.number && !gone.has(id))
    if (!gone.has(version.id) || heir === undefined) continue
    await inherit(transaction, version.id, heir.id)
    for (const table of ['version_author', 'version_draft'] as const) {
      await transaction.deleteFrom(table).where('version_id', '=', version.id).execute()
    }
    await transaction.deleteFrom('version').where('id', '=', version.id).execute()
  }
  return programmeId
}

async function inherit(transaction: Transaction<Tables>, fromId: string, heirId: string): Promise<void> {
  const authors = await transaction.selectFrom('version_author').selectAll().where('version_id', '=', fromId).execute()
  if (authors.length === 0) return
  await transaction
    .insertInto('version_author')
    .values(authors.map((author) => ({ ...author, version_id: heirId })))
    .onConflict((conflict) =>
      conflict.columns(['version_id', 'document_id', 'person_id']).doUpdateSet((eb) => ({
        inserted: eb('version_author.inserted', '+', eb.ref('excluded.inserted')),
        deleted: eb('version_author.deleted', '+', eb.ref('excluded.deleted')),
      })),
    )
    .execute()
}

/** By number. */
async function versionsOf(db: Kysely<Tables>, themeId: ThemeId): Promise<Thinnable[]> {
  const rows = await db
    .selectFrom('version')
    .select(['id', 'number', 'kind', 'taken_at'])
    .where('theme_id', '=', themeId)
    .orderBy('number')
    .execute()
  const restored = await db
    .selectFrom('version')
    .select('restored_id')
    .where('theme_id', '=', themeId)
    .where('restored_id', 'is not', null)
    .execute()
  const named = new Set(restored.map((row) => row.restored_id))
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    kind: kindColumn.parse(row.kind),
    takenAt: row.taken_at,
    isNamed: named.has(row.id),
  }))
}
