import type { DocumentId, ThemeId } from '@plenum/schema/id'
import { draftSchema } from '@plenum/schema/api/theme'
import { stages } from '@plenum/schema/stage'
import { versionKinds } from '@plenum/schema/version'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../../db/tables.ts'

/** Sort key of the list: the number. */
export const versionKey = z.number().int()

export type VersionRow = ReturnType<typeof readRow>

const columns = z.object({ kind: z.enum(versionKinds), stage: z.enum(stages) })
const languageColumn = draftSchema.shape.language

/** The theme's versions below a number, newest first. */
export async function versionsOf(
  db: Kysely<Tables>,
  themeId: ThemeId,
  below: number | null,
  limit: number,
): Promise<VersionRow[]> {
  let query = wholeVersion(db).where('version.theme_id', '=', themeId).orderBy('version.number', 'desc').limit(limit)
  if (below !== null) query = query.where('version.number', '<', below)
  return (await query.execute()).map(readRow)
}

export async function findVersion(db: Kysely<Tables>, versionId: string): Promise<VersionRow | null> {
  const row = await wholeVersion(db).where('version.id', '=', versionId).executeTakeFirst()
  return row === undefined ? null : readRow(row)
}

/** The version taken when the last round was opened; the first of all while none was. */
export async function findRoundVersion(db: Kysely<Tables>, themeId: ThemeId): Promise<VersionRow | null> {
  const ofTheme = wholeVersion(db).where('version.theme_id', '=', themeId).limit(1)
  const opening = await ofTheme
    .where('version.kind', '=', 'stage')
    .where('version.stage', '=', 'review')
    .orderBy('version.number', 'desc')
    .executeTakeFirst()
  const row = opening ?? (await ofTheme.orderBy('version.number').executeTakeFirst())
  return row === undefined ? null : readRow(row)
}

/** What these versions hold of each draft, by version, without the texts. */
export async function draftsByVersion(db: Kysely<Tables>, versionIds: readonly string[]) {
  if (versionIds.length === 0) return new Map<string, never>()
  const rows = await db
    .selectFrom('version_draft')
    .select(['version_id', 'document_id', 'language', 'hash', 'words', 'recommendations'])
    .where('version_id', 'in', versionIds)
    .orderBy('language')
    .execute()
  return Map.groupBy(
    rows.map((row) => ({ ...row, language: languageColumn.parse(row.language) })),
    (row) => row.version_id,
  )
}

/** Who worked on each draft of these versions, who did most first. */
export function authorsOfVersions(db: Kysely<Tables>, versionIds: readonly string[]) {
  if (versionIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('version_author')
    .selectAll()
    .where('version_id', 'in', versionIds)
    .orderBy((eb) => eb('inserted', '+', eb.ref('deleted')), 'desc')
    .orderBy('person_id')
    .execute()
}

/** The last row of the log that a version has of a draft; 0 when it has none of it. */
export async function seqInVersion(db: Kysely<Tables>, versionId: string, documentId: DocumentId): Promise<number> {
  const row = await ofDraft(db, versionId, documentId).select('seq').executeTakeFirst()
  return row?.seq ?? 0
}

/** Packed, as the version keeps it; null when it has no such draft. */
export async function keptDraft(
  db: Kysely<Tables>,
  versionId: string,
  documentId: DocumentId,
): Promise<{ state: Uint8Array; content: Uint8Array } | null> {
  const row = await ofDraft(db, versionId, documentId).select(['state', 'content']).executeTakeFirst()
  return row ?? null
}

function ofDraft(db: Kysely<Tables>, versionId: string, documentId: DocumentId) {
  return db.selectFrom('version_draft').where('version_id', '=', versionId).where('document_id', '=', documentId)
}

function wholeVersion(db: Kysely<Tables>) {
  return db
    .selectFrom('version')
    .leftJoin('person', 'person.id', 'version.taken_by')
    .leftJoin('version as restored', 'restored.id', 'version.restored_id')
    .leftJoin('publication', 'publication.version_id', 'version.id')
    .leftJoin('proof_link', 'proof_link.version_id', 'version.id')
    .select([
      'version.id',
      'version.theme_id',
      'version.number',
      'version.kind',
      'version.label',
      'version.stage',
      'version.round',
      'version.taken_at',
      'version.taken_by',
      'version.hash',
      'person.name as taker',
      'restored.number as restored_number',
      'publication.at as published_at',
      'proof_link.number as link_number',
    ])
}

function readRow(row: Awaited<ReturnType<ReturnType<typeof wholeVersion>['executeTakeFirstOrThrow']>>) {
  return { ...row, ...columns.parse(row) }
}
