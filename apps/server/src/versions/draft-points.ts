import type { DocumentId } from '@plenum/schema/id'
import type { ServerDeps } from '../server-deps.ts'
import type { DraftPoint } from './version-message.ts'

/** A draft at a row of its log, from the newest version that is not later; at its beginning for 0. */
export async function pointAt(
  { db, updateLog }: Pick<ServerDeps, 'db' | 'updateLog'>,
  documentId: DocumentId,
  seq: number,
): Promise<DraftPoint> {
  const base = await db
    .selectFrom('version_draft')
    .select(['seq', 'state', 'attribution'])
    .where('document_id', '=', documentId)
    .where('seq', '<=', seq)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const history = await updateLog.readHistory(documentId, base?.seq ?? 0, seq)
  return { documentId, base: base ?? null, history, seq }
}

/** The last row of the newest version that is not later than `seq`; null when there is none. */
export async function baseSeqOf(
  { db }: Pick<ServerDeps, 'db'>,
  documentId: DocumentId,
  seq: number,
): Promise<number | null> {
  const row = await db
    .selectFrom('version_draft')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('document_id', '=', documentId)
    .where('seq', '<=', seq)
    .executeTakeFirst()
  return row?.seq ?? null
}

/** The last row of a draft's log; null when there is no such draft. */
export async function headOf({ db }: Pick<ServerDeps, 'db'>, documentId: DocumentId): Promise<number | null> {
  const row = await db.selectFrom('document').select('head_seq').where('id', '=', documentId).executeTakeFirst()
  return row === undefined ? null : row.head_seq
}
