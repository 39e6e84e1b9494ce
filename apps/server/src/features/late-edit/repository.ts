import type { DocumentId, PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import { type Language, isLanguage } from '@plenum/schema/language'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../../db/tables.ts'

/** What one person has kept aside of one draft and not settled; its id is that of the first of it. */
export type LateEdits = {
  id: string
  documentId: DocumentId
  language: Language
  themeId: ThemeId
  programmeId: ProgrammeId
  author: { personId: PersonId; name: string }
  /** When the first and the last of it came, in milliseconds since 1970. */
  since: number
  at: number
  rowIds: string[]
}

/** Sort key of the list: when it began, then the id. */
export const lateEditKey = z.tuple([z.number(), z.string()])

/** In the order in which they began. */
export async function lateEditsOfTheme(db: Kysely<Tables>, themeId: ThemeId): Promise<LateEdits[]> {
  const rows = await unsettled(db).where('draft.theme_id', '=', themeId).execute()
  return [...Map.groupBy(rows, (row) => `${row.document_id} ${row.person_id}`).values()].map(toLateEdits)
}

/** The late edits that this row is one of, and the first; null when they are settled, or there are none. */
export async function findLateEdits(db: Kysely<Tables>, id: string): Promise<LateEdits | null> {
  const own = await db
    .selectFrom('late_edit')
    .select(['document_id', 'person_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (own === undefined) return null
  const rows = await unsettled(db)
    .where('late_edit.document_id', '=', own.document_id)
    .where('late_edit.person_id', '=', own.person_id)
    .execute()
  const edits = rows.length === 0 ? null : toLateEdits(rows)
  return edits?.rowIds.includes(id) === true ? edits : null
}

export type LateBytes = { settled: Uint8Array[]; updates: Uint8Array[] }

/** What was written, apart from what the same person is done with. */
export async function bytesOf(
  db: Kysely<Tables>,
  { documentId, author, rowIds }: Pick<LateEdits, 'documentId' | 'author' | 'rowIds'>,
): Promise<LateBytes> {
  const rows = await db
    .selectFrom('late_edit')
    .select(['id', 'bytes', 'settled_at'])
    .where('document_id', '=', documentId)
    .where('person_id', '=', author.personId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const ids = new Set(rowIds)
  return {
    settled: rows.filter((row) => row.settled_at !== null).map((row) => row.bytes),
    updates: rows.filter((row) => ids.has(row.id)).map((row) => row.bytes),
  }
}

/** False when they were settled meanwhile. What came after they were read stays. */
export async function settleRows(db: Kysely<Tables>, rowIds: readonly string[], now: number): Promise<boolean> {
  const settled = await db
    .updateTable('late_edit')
    .set({ settled_at: now })
    .where('id', 'in', rowIds)
    .where('settled_at', 'is', null)
    .returning('id')
    .execute()
  return settled.length > 0
}

function unsettled(db: Kysely<Tables>) {
  return db
    .selectFrom('late_edit')
    .innerJoin('draft', 'draft.document_id', 'late_edit.document_id')
    .innerJoin('theme', 'theme.id', 'draft.theme_id')
    .innerJoin('person', 'person.id', 'late_edit.person_id')
    .select([
      'late_edit.id',
      'late_edit.document_id',
      'late_edit.person_id',
      'late_edit.at',
      'draft.language',
      'draft.theme_id',
      'theme.programme_id',
      'person.name',
    ])
    .where('late_edit.settled_at', 'is', null)
    .where('theme.deleted_at', 'is', null)
    .orderBy('late_edit.at')
    .orderBy('late_edit.id')
}

type Row = Awaited<ReturnType<ReturnType<typeof unsettled>['executeTakeFirstOrThrow']>>

function toLateEdits(rows: readonly Row[]): LateEdits {
  const [first] = rows
  if (first === undefined || !isLanguage(first.language)) throw new Error('late edits of no draft')
  return {
    id: first.id,
    documentId: first.document_id,
    language: first.language,
    themeId: first.theme_id,
    programmeId: first.programme_id,
    author: { personId: first.person_id, name: first.name },
    since: first.at,
    at: rows.at(-1)?.at ?? first.at,
    rowIds: rows.map((row) => row.id),
  }
}
