import { recommendationsOf } from '@plenum/document/recommendations'
import type { DocumentId } from '@plenum/schema/id'
import type { DraftDesk } from '../../sync/draft-desk.ts'

export type RegisterNumbers = {
  /** Numbers of a draft's recommendations by their id; none without such a draft. */
  of(documentId: DocumentId): Promise<ReadonlyMap<string, number>>
}

/** Numbers as they stand in the drafts when first asked for: each draft is read once. */
export function createRegisterNumbers(desk: DraftDesk): RegisterNumbers {
  const known = new Map<DocumentId, ReadonlyMap<string, number>>()
  return {
    async of(documentId) {
      const before = known.get(documentId)
      if (before !== undefined) return before
      const draft = await desk.read(documentId)
      const recommendations = draft === null ? [] : recommendationsOf(draft)
      const numbers = new Map(recommendations.map(({ id, number }) => [id, number]))
      known.set(documentId, numbers)
      return numbers
    },
  }
}
