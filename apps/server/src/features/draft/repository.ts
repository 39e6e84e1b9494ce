import { type Draft, draftSchema } from '@plenum/schema/api/theme'
import type { DocumentId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import { type LocalizedInput, readLocalized } from '../../db/localized-column.ts'
import type { Tables } from '../../db/tables.ts'

/** What names one state of a draft as it is shown. */
export type DraftHead = {
  epoch: string
  /** Sequence number of the last durable update; 0 for none. */
  headSeq: number
  title: LocalizedInput
  /** Of the theme, in milliseconds since 1970: its title may have changed then. */
  themeUpdatedAt: number
}

export async function findDraftHead(db: Kysely<Tables>, documentId: DocumentId): Promise<DraftHead | null> {
  const row = await db
    .selectFrom('draft')
    .innerJoin('document', 'document.id', 'draft.document_id')
    .innerJoin('theme', 'theme.id', 'draft.theme_id')
    .select(['document.epoch', 'document.head_seq', 'theme.title', 'theme.updated_at'])
    .where('draft.document_id', '=', documentId)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    epoch: row.epoch,
    headSeq: row.head_seq,
    title: readLocalized(row.title),
    themeUpdatedAt: row.updated_at,
  }
}

export async function findDraft(db: Kysely<Tables>, documentId: DocumentId): Promise<Draft | null> {
  const row = await db.selectFrom('draft').selectAll().where('document_id', '=', documentId).executeTakeFirst()
  if (row === undefined) return null
  return {
    documentId: row.document_id,
    language: draftSchema.shape.language.parse(row.language),
    recommendations: row.recommendations,
    words: row.words,
    updatedAt: new Date(row.updated_at).toISOString(),
  }
}
