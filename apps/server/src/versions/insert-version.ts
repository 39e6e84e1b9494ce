import type { PersonId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { newId } from '../new-id.ts'
import type { DrawnThemeDraft } from './draw-theme.ts'

/** Rows of one insert with five columns; see `ROWS_PER_INSERT` of the log. */
const rowsPerInsert = 2000

/** Writes a version with what its drafts hold and who worked on them; its id. */
export async function insertVersion(
  transaction: Transaction<Tables>,
  version: Omit<Tables['version'], 'id'>,
  drafts: readonly DrawnThemeDraft[],
): Promise<string> {
  const id = newId()
  await transaction
    .insertInto('version')
    .values({ id, ...version })
    .execute()
  const known = await knownPeople(transaction, drafts)
  for (const { documentId, language, seq, authors, activity, ...draft } of drafts) {
    const { hash, words, recommendationIds, state, content, attribution } = draft
    await transaction
      .insertInto('version_draft')
      .values({
        version_id: id,
        document_id: documentId,
        language,
        seq,
        hash,
        words,
        recommendations: recommendationIds.length,
        state,
        content,
        attribution,
      })
      .execute()
    const contributions = authors
      .filter(({ personId }) => known.has(personId))
      .map(({ personId, inserted, deleted }) => ({
        version_id: id,
        document_id: documentId,
        person_id: personId,
        inserted,
        deleted,
      }))
    if (contributions.length > 0) await transaction.insertInto('version_author').values(contributions).execute()
    const hours = activity
      .filter(({ personId }) => known.has(personId))
      .map(({ hour, personId, inserted, deleted }) => ({
        document_id: documentId,
        hour,
        person_id: personId,
        inserted,
        deleted,
      }))
    for (let start = 0; start < hours.length; start += rowsPerInsert) {
      await addActivity(transaction, hours.slice(start, start + rowsPerInsert))
    }
  }
  return id
}

/** An hour that the version before ended in goes on. */
async function addActivity(transaction: Transaction<Tables>, hours: Tables['draft_activity'][]): Promise<void> {
  await transaction
    .insertInto('draft_activity')
    .values(hours)
    .onConflict((conflict) =>
      conflict.columns(['document_id', 'hour', 'person_id']).doUpdateSet((eb) => ({
        inserted: eb('draft_activity.inserted', '+', eb.ref('excluded.inserted')),
        deleted: eb('draft_activity.deleted', '+', eb.ref('excluded.deleted')),
      })),
    )
    .execute()
}

/** The log may name somebody who is not a person: what the server does in its own name. */
async function knownPeople(
  transaction: Transaction<Tables>,
  drafts: readonly DrawnThemeDraft[],
): Promise<Set<PersonId>> {
  const ids = new Set(drafts.flatMap(({ authors, activity }) => [...authors, ...activity].map((one) => one.personId)))
  if (ids.size === 0) return new Set()
  const rows = await transaction
    .selectFrom('person')
    .select('id')
    .where('id', 'in', [...ids])
    .execute()
  return new Set(rows.map((row) => row.id))
}
