import type { AppendBatch, Appended, Clock, UpdateLog } from '@plenum/sync/ports'
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../db/tables.ts'

/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535; five a row. */
const ROWS_PER_INSERT = 2000

/**
 * The log in SQLite or PostgreSQL. Durable when `append` resolves, because SQLite runs with `synchronous=FULL` and
 * PostgreSQL with `synchronous_commit=on`.
 */
export function createKyselyUpdateLog(db: Kysely<Tables>, clock: Clock): UpdateLog {
  return {
    async load(documentId) {
      const document = await db.selectFrom('document').select(['epoch']).where('id', '=', documentId).executeTakeFirst()
      if (document === undefined) return null
      // Rows before the snapshot: a compaction between the two reads then costs a few rows read twice. The other way
      // round it would cost the rows.
      const rows = await db
        .selectFrom('document_update')
        .select(['seq', 'bytes'])
        .where('document_id', '=', documentId)
        .orderBy('seq')
        .execute()
      const snapshot = await db
        .selectFrom('document_snapshot')
        .selectAll()
        .where('document_id', '=', documentId)
        .executeTakeFirst()
      const owners = await db
        .selectFrom('document_client')
        .select(['client_id', 'person_id'])
        .where('document_id', '=', documentId)
        .execute()
      const through = snapshot?.seq ?? 0
      return {
        epoch: document.epoch,
        snapshot:
          snapshot === undefined
            ? null
            : {
                seq: snapshot.seq,
                state: snapshot.state,
                stateVector: snapshot.state_vector,
                deleteSet: snapshot.delete_set,
              },
        tail: rows.filter((row) => row.seq > through),
        owners: new Map(owners.map((owner) => [owner.client_id, owner.person_id])),
      }
    },

    append: (batches) =>
      db.transaction().execute(async (trx) => {
        const appended: Appended[] = []
        // Rows of several documents are locked in one order, or two nodes wait for each other.
        const inOrder = [...batches].sort((a, b) => (a.documentId < b.documentId ? -1 : 1))
        for (const batch of inOrder) appended.push(await appendBatch(trx, batch))
        return appended
      }),

    readAfter: (documentId, seq) =>
      db
        .selectFrom('document_update')
        .select(['seq', 'bytes'])
        .where('document_id', '=', documentId)
        .where('seq', '>', seq)
        .orderBy('seq')
        .execute(),

    async readForArchive(documentId, throughSeq) {
      const rows = await db
        .selectFrom('document_update')
        .select(['seq', 'bytes', 'person_id', 'at'])
        .where('document_id', '=', documentId)
        .where('seq', '<=', throughSeq)
        .orderBy('seq')
        .execute()
      return rows.map((row) => ({ seq: row.seq, bytes: row.bytes, personId: row.person_id, at: row.at }))
    },

    compact: ({ documentId, snapshot, archive }) =>
      db.transaction().execute(async (trx) => {
        const at = clock.now()
        const columns = {
          seq: snapshot.seq,
          at,
          state: snapshot.state,
          state_vector: snapshot.stateVector,
          delete_set: snapshot.deleteSet,
        }
        const placed = await trx
          .insertInto('document_snapshot')
          .values({ document_id: documentId, ...columns })
          .onConflict((conflict) =>
            // Another node may have folded further meanwhile: its snapshot stays.
            conflict.column('document_id').doUpdateSet(columns).where('document_snapshot.seq', '<', snapshot.seq),
          )
          .returning('seq')
          .execute()
        if (placed.length === 0) return
        if (archive !== null) {
          await trx
            .insertInto('document_archive')
            .values({
              document_id: documentId,
              first_seq: archive.first,
              last_seq: snapshot.seq,
              at,
              bytes: archive.bytes,
            })
            .execute()
        }
        await trx
          .deleteFrom('document_update')
          .where('document_id', '=', documentId)
          .where('seq', '<=', snapshot.seq)
          .execute()
      }),
  }
}

async function appendBatch(trx: Transaction<Tables>, { documentId, rows }: AppendBatch): Promise<Appended> {
  const { head_seq: last } = await trx
    .updateTable('document')
    .set((eb) => ({ head_seq: eb('head_seq', '+', rows.length) }))
    .where('id', '=', documentId)
    .returning('head_seq')
    .executeTakeFirstOrThrow(() => new Error('append to a document that does not exist'))
  const first = last - rows.length + 1
  const values = rows.map((row, index) => ({
    document_id: documentId,
    seq: first + index,
    person_id: row.personId,
    at: row.at,
    bytes: row.bytes,
  }))
  for (let start = 0; start < values.length; start += ROWS_PER_INSERT) {
    await trx
      .insertInto('document_update')
      .values(values.slice(start, start + ROWS_PER_INSERT))
      .execute()
  }
  const claims = rows.flatMap(({ personId, clients }) =>
    personId === null
      ? []
      : clients.map((client) => ({ document_id: documentId, client_id: client, person_id: personId })),
  )
  if (claims.length > 0) {
    await trx
      .insertInto('document_client')
      .values(claims)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  return { documentId, first, last }
}
