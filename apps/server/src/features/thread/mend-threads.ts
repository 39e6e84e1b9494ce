import type { Passage } from '@plenum/document/anchor/passage'
import type { DocumentId } from '@plenum/schema/id'
import { AppError } from '../../app-error.ts'
import { announceThread } from './announce-thread.ts'
import type { ThreadDeps } from './thread-deps.ts'
import { type ThreadRow, passageColumns, passageOfRow, readThreadRow } from './thread-row.ts'

/**
 * After a draft's text has come to rest: marks without a thread go, threads without a mark are put back where their
 * passage is found, and where each stands is written down anew. What it was said about, its quote, stays as it was.
 * A frozen draft is left alone.
 */
export async function mendThreads(deps: ThreadDeps, documentId: DocumentId): Promise<void> {
  const { db, desk } = deps
  const theme = await openTheme(db, documentId)
  if (theme === null) return
  const confirm = async (): Promise<void> => {
    if ((await openTheme(db, documentId)) === null) throw new AppError('conflict', 'The theme is closed.')
  }
  await deps.turns.take(documentId, async () => {
    const rows = await markedThreadsOf(db, documentId)
    const threads = rows.map((row) => ({ id: row.id, passage: passageOfRow(row) }))
    const { passages } = await desk.mend(documentId, threads, confirm)
    for (const row of rows) {
      const moved = await writeDown(db, row, passages.get(row.id) ?? null)
      if (moved) await announceThread(deps, theme.programme_id, row)
    }
  })
}

/** The theme of a draft; null when it is gone or frozen. */
async function openTheme(db: ThreadDeps['db'], documentId: DocumentId) {
  const theme = await db
    .selectFrom('draft')
    .innerJoin('theme', 'theme.id', 'draft.theme_id')
    .select(['theme.programme_id', 'theme.stage'])
    .where('draft.document_id', '=', documentId)
    .where('theme.deleted_at', 'is', null)
    .executeTakeFirst()
  return theme === undefined || theme.stage === 'frozen' ? null : theme
}

/** The threads of a draft that a mark may stand for. */
async function markedThreadsOf(db: ThreadDeps['db'], documentId: DocumentId): Promise<ThreadRow[]> {
  const rows = await db
    .selectFrom('thread')
    .selectAll()
    .where('document_id', '=', documentId)
    .where('kind', '=', 'comment')
    .where('visibility', '=', 'theme')
    .where('anchor_on', '=', 'passage')
    .where('state', '!=', 'withdrawn')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(readThreadRow)
}

/** True when it stands elsewhere than was known; a thread without a place keeps where it last stood. */
async function writeDown(db: ThreadDeps['db'], row: ThreadRow, passage: Passage | null): Promise<boolean> {
  const { quote: _quote, ...place } = passageColumns(passage ?? passageOfRow(row))
  const now = { ...place, marked: passage === null ? 0 : 1 } as const
  const changed = (columns: (keyof typeof now)[]) => columns.some((column) => now[column] !== row[column])
  const isMoved = changed(['marked', 'block_id', 'recommendation_id'])
  if (isMoved || changed(['context_before', 'context_after'])) {
    await db.updateTable('thread').set(now).where('id', '=', row.id).execute()
  }
  return isMoved
}
