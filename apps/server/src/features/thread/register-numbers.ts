import { recommendationsOf } from '@plenum/document/recommendations'
import { type DocumentId, parseDocumentId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import { numbersOfTheme } from '../../db/numbers-of-theme.ts'
import type { Tables } from '../../db/tables.ts'
import type { DraftDesk } from '../../sync/draft-desk.ts'

export type RegisterNumbers = {
  /** Numbers of a draft's recommendations by their id; none without such a draft. */
  of(documentId: DocumentId): Promise<ReadonlyMap<string, number>>
}

/** Numbers as they stand in the drafts when first asked for: each draft is read once. */
export function createRegisterNumbers({ db, desk }: { db: Kysely<Tables>; desk: DraftDesk }): RegisterNumbers {
  const known = new Map<DocumentId, ReadonlyMap<string, number>>()
  return {
    async of(documentId) {
      const before = known.get(documentId)
      if (before !== undefined) return before
      const draft = await desk.read(documentId)
      const themeId = parseDocumentId(documentId)?.themeId ?? ''
      const recommendations = draft === null ? [] : recommendationsOf(draft, await numbersOfTheme(db, themeId))
      const numbers = new Map(recommendations.map(({ id, number }) => [id, number]))
      known.set(documentId, numbers)
      return numbers
    },
  }
}
