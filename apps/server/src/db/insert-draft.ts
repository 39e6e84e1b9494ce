import { type ThemeId, documentIdOf } from '@plenum/schema/id'
import type { Language } from '@plenum/schema/language'
import type { Transaction } from 'kysely'
import { newId } from '../new-id.ts'
import type { Tables } from './tables.ts'

/** An empty draft with its document. False, and nothing written, when the theme has a draft in this language. */
export async function insertDraft(
  transaction: Transaction<Tables>,
  themeId: ThemeId,
  language: Language,
  now: number,
): Promise<boolean> {
  const documentId = documentIdOf(themeId, language)
  const inserted = await transaction
    .insertInto('document')
    .values({ id: documentId, epoch: newId(), head_seq: 0, created_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted === undefined) return false
  await transaction
    .insertInto('draft')
    .values({
      document_id: documentId,
      theme_id: themeId,
      language,
      recommendations: 0,
      words: 0,
      created_at: now,
      updated_at: now,
    })
    .execute()
  return true
}
