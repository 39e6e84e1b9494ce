import type { DocumentId } from '@plenum/schema/id'
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
  const programmeId = theme.programme_id
  deps.liveBus.publish({ programmeId }, { type: 'theme', programmeId, themeId: theme.id })
}
