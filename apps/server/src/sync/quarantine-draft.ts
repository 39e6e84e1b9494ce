import type { DocumentId } from '@plenum/schema/id'
import type { ServerDeps } from '../server-deps.ts'

/** Keeps a note that a draft's rows could not be folded; they stay as they are until somebody has looked. */
export async function quarantineDraft(
  deps: Pick<ServerDeps, 'db' | 'clock'>,
  documentId: DocumentId,
  throughSeq: number,
  reason: string,
): Promise<void> {
  const columns = { at: deps.clock.now(), through_seq: throughSeq, reason: reason.slice(0, 500) }
  await deps.db
    .insertInto('document_quarantine')
    .values({ document_id: documentId, ...columns })
    .onConflict((conflict) => conflict.column('document_id').doUpdateSet(columns))
    .execute()
}
