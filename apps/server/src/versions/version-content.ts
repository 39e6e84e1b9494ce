import type { DocumentId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { notFound } from '../not-found.ts'
import { unpackText } from './packed.ts'

/** Canonical JSON of a draft in a version, which its hash is over. Refuses with 'not-found' when it is not in it. */
export async function versionContent(db: Kysely<Tables>, versionId: string, documentId: DocumentId): Promise<string> {
  const row = await db
    .selectFrom('version_draft')
    .select('content')
    .where('version_id', '=', versionId)
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  if (row === undefined) throw notFound()
  return unpackText(row.content)
}
