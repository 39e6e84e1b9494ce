import { draftSchema } from '@plenum/schema/api/theme'
import type { DocumentId, ThemeId } from '@plenum/schema/id'
import type { Language } from '@plenum/schema/language'
import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'

const languageColumn = draftSchema.shape.language

/** The theme's drafts by language, each with the last row of its log. */
export async function headsOfTheme(
  db: Kysely<Tables>,
  themeId: ThemeId,
): Promise<{ documentId: DocumentId; language: Language; head: number }[]> {
  const rows = await db
    .selectFrom('draft')
    .innerJoin('document', 'document.id', 'draft.document_id')
    .select(['draft.document_id', 'draft.language', 'document.head_seq'])
    .where('draft.theme_id', '=', themeId)
    .orderBy('draft.language')
    .execute()
  return rows.map((row) => ({
    documentId: row.document_id,
    language: languageColumn.parse(row.language),
    head: row.head_seq,
  }))
}
