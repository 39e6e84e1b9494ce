import type { DraftNode } from '@plenum/document/draft-node'
import { draftSections } from '@plenum/document/draft-sections'
import { type Language, languages } from '@plenum/schema/language'
import { z } from 'zod'
import type { ServerDeps } from '../../server-deps.ts'
import type { DraftDesk } from '../../sync/draft-desk.ts'
import { unpackText } from '../../versions/packed.ts'
import type { SearchEntry } from '../search-entry.ts'

const languageColumn = z.enum(languages)
/** Taken by the server now and then: the same words again as in the versions that somebody wanted, and in the draft. */
const unwanted = ['auto']

/** A draft as it stands: an entry for each recommendation and each section. */
export async function draftEntries(
  { db, desk }: Pick<ServerDeps, 'db'> & { desk: Pick<DraftDesk, 'read'> },
  documentId: string,
): Promise<SearchEntry[]> {
  const row = await db
    .selectFrom('draft')
    .innerJoin('document', 'document.id', 'draft.document_id')
    .innerJoin('theme', 'theme.id', 'draft.theme_id')
    .select(['draft.theme_id', 'draft.language', 'theme.programme_id', 'document.head_seq'])
    .where('draft.document_id', '=', documentId)
    .executeTakeFirst()
  if (row === undefined) return []
  // What is read is of this row of the log or of a later one.
  const draft = await desk.read(documentId)
  if (draft === null) return []
  const language = languageColumn.parse(row.language)
  const place = {
    language,
    programmeId: row.programme_id,
    themeId: row.theme_id,
    at: null,
    seq: row.head_seq,
  }
  const entries = entriesOf(draft, place)
  // One without words says up to which row an empty draft was read.
  return entries.length > 0 ? entries : [{ ...place, threadId: null, title: '', text: '' }]
}

/** What somebody kept under a name, or made final, in all its languages. */
export async function versionEntries({ db }: Pick<ServerDeps, 'db'>, versionId: string): Promise<SearchEntry[]> {
  const rows = await db
    .selectFrom('version')
    .innerJoin('version_draft', 'version_draft.version_id', 'version.id')
    .innerJoin('theme', 'theme.id', 'version.theme_id')
    .select(['version.theme_id', 'version.taken_at', 'theme.programme_id'])
    .select(['version_draft.language', 'version_draft.content'])
    .where('version.id', '=', versionId)
    .where('version.kind', 'not in', unwanted)
    .execute()
  return rows.flatMap((row) => {
    const draft: DraftNode = JSON.parse(unpackText(row.content))
    const language = languageColumn.parse(row.language)
    const place = { language, programmeId: row.programme_id, themeId: row.theme_id, at: row.taken_at, seq: null }
    return entriesOf(draft, place)
  })
}

type Place = { language: Language } & Pick<SearchEntry, 'programmeId' | 'themeId' | 'at' | 'seq'>

function entriesOf(draft: DraftNode, place: Place): SearchEntry[] {
  return draftSections(draft).map(({ title, text }) => ({ ...place, threadId: null, title, text }))
}
