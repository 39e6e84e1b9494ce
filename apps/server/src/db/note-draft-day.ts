import type { DocumentId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * Notes how far a draft's log has come on a day (YYYY-MM-DD on the programme's clocks). The difference to the day before
 * it is how much was written, without reading the log, whose rows are folded away.
 */
export async function noteDraftDay(
  db: Kysely<Tables>,
  { documentId, day, headSeq }: { documentId: DocumentId; day: string; headSeq: number },
): Promise<void> {
  await db
    .insertInto('draft_day')
    .values({ document_id: documentId, day, head_seq: headSeq })
    .onConflict((conflict) => conflict.columns(['document_id', 'day']).doUpdateSet({ head_seq: headSeq }))
    .execute()
}
