import type { ProgrammeId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import type { DraftDay } from './weeks.ts'

/** The themes of a programme that are there, in its order. */
export function themesIn(db: Kysely<Tables>, programmeId: ProgrammeId) {
  return db
    .selectFrom('theme')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .where('deleted_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export function draftsIn(db: Kysely<Tables>, programmeId: ProgrammeId) {
  return db
    .selectFrom('draft')
    .innerJoin('theme', 'theme.id', 'draft.theme_id')
    .select(['draft.theme_id', 'draft.language', 'draft.recommendations', 'draft.words'])
    .where('theme.programme_id', '=', programmeId)
    .orderBy('draft.language')
    .execute()
}

/** By draft and day; of themes that were deleted too: it was done all the same. */
export async function draftDaysIn(db: Kysely<Tables>, programmeId: ProgrammeId): Promise<DraftDay[]> {
  const rows = await db
    .selectFrom('draft_day')
    .innerJoin('draft', 'draft.document_id', 'draft_day.document_id')
    .innerJoin('theme', 'theme.id', 'draft.theme_id')
    .select(['draft_day.document_id', 'draft_day.day', 'draft_day.head_seq'])
    .where('theme.programme_id', '=', programmeId)
    .orderBy('draft_day.document_id')
    .orderBy('draft_day.day')
    .execute()
  return rows.map((row) => ({ documentId: row.document_id, day: row.day, headSeq: row.head_seq }))
}

/** When something was said to a whole theme, in milliseconds: what was internal first counts when it was submitted. */
export async function contributionsIn(db: Kysely<Tables>, programmeId: ProgrammeId): Promise<number[]> {
  const rows = await db
    .selectFrom('thread_entry')
    .innerJoin('thread', 'thread.id', 'thread_entry.thread_id')
    .innerJoin('theme', 'theme.id', 'thread.theme_id')
    .select(['thread_entry.created_at', 'thread.submitted_at'])
    .where('theme.programme_id', '=', programmeId)
    .where('thread.submitted_at', 'is not', null)
    .where('thread_entry.taken_back_at', 'is', null)
    .execute()
  return rows.map((row) => Math.max(row.created_at, row.submitted_at ?? 0))
}
