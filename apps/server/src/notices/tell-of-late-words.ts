import type { DocumentId, PersonId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { tell } from './tell.ts'

/**
 * Says to these people that words of theirs are about to be kept aside, unless others of theirs in the same draft wait
 * already: then they have been told.
 */
export async function tellOfLateWords(
  transaction: Transaction<Tables>,
  documentId: DocumentId,
  rows: readonly { personId: PersonId | null; at: number }[],
): Promise<void> {
  const people = new Map(rows.flatMap(({ personId, at }) => (personId === null ? [] : [[personId, at] as const])))
  if (people.size === 0) return
  const draft = await transaction
    .selectFrom('draft')
    .innerJoin('theme', 'theme.id', 'draft.theme_id')
    .select(['theme.id', 'theme.programme_id'])
    .where('draft.document_id', '=', documentId)
    .executeTakeFirst()
  if (draft === undefined) return
  const waiting = await transaction
    .selectFrom('late_edit')
    .select('person_id')
    .where('document_id', '=', documentId)
    .where('person_id', 'in', [...people.keys()])
    .where('settled_at', 'is', null)
    .execute()
  for (const { person_id } of waiting) people.delete(person_id)
  for (const [personId, at] of people) {
    const what = { kind: 'late-words', personId } as const
    await tell(transaction, { programmeId: draft.programme_id, themeId: draft.id, by: personId, at, what })
  }
}
