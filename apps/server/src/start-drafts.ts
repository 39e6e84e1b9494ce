import { draftJsonToUpdate } from '@plenum/document/draft-json-to-update'
import type { DocumentId } from '@plenum/schema/id'
import type { ServerDeps } from './server-deps.ts'

/**
 * Writes the first empty paragraph of new drafts. Without it the first two people to open one would each make their
 * own, and the editor's binding then moves one into the other while they type.
 */
export async function startDrafts(
  deps: Pick<ServerDeps, 'updateLog' | 'clock'>,
  documentIds: readonly DocumentId[],
): Promise<void> {
  const at = deps.clock.now()
  await deps.updateLog.append(
    documentIds.map((documentId) => ({
      documentId,
      rows: [{ bytes: draftJsonToUpdate({ type: 'doc' }), personId: null, at, clients: [], source: 'server' }],
    })),
  )
}
