import type { DocumentId, ProgrammeId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import { noteDraftDay } from '../db/note-draft-day.ts'
import type { Tables } from '../db/tables.ts'
import { dayIn } from '../local-time.ts'
import type { ServerDeps } from '../server-deps.ts'
import type { Compactor } from './compactor.ts'

/** Counts a draft whose text has come to rest, and tells the pages that list it. */
export async function digestDraft(
  deps: Pick<ServerDeps, 'db' | 'clock' | 'liveBus'>,
  compactor: Compactor,
  documentId: DocumentId,
  state: Uint8Array,
): Promise<void> {
  const { recommendations, words } = await compactor.count(state)
  const now = deps.clock.now()
  const draft = await deps.db
    .updateTable('draft')
    .set({ recommendations, words, updated_at: now })
    .where('document_id', '=', documentId)
    .returning('theme_id')
    .executeTakeFirst()
  if (draft === undefined) return
  const theme = await deps.db
    .updateTable('theme')
    .set({ updated_at: now })
    .where('id', '=', draft.theme_id)
    .returning(['id', 'programme_id'])
    .executeTakeFirst()
  if (theme === undefined) return
  await noteDay(deps.db, documentId, theme.programme_id, now)
  const programmeId = theme.programme_id
  deps.liveBus.publish({ programmeId }, { type: 'theme', programmeId, themeId: theme.id })
}

async function noteDay(db: Kysely<Tables>, documentId: DocumentId, programmeId: ProgrammeId, now: number) {
  const row = await db
    .selectFrom('document')
    .innerJoin('programme', (join) => join.on('programme.id', '=', programmeId))
    .select(['document.head_seq', 'programme.time_zone'])
    .where('document.id', '=', documentId)
    .executeTakeFirst()
  if (row === undefined || row.head_seq === 0) return
  await noteDraftDay(db, { documentId, day: dayIn(row.time_zone, now), headSeq: row.head_seq })
}
