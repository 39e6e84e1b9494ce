import type { AppendBatch, Appended, Clock, Sealed, UpdateLog } from '@plenum/sync/ports'
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { newId } from '../new-id.ts'
import { tellOfLateWords } from '../notices/tell-of-late-words.ts'

/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535; at most six a row. */
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
        const appended: (Appended | Sealed)[] = []
        // Rows of several documents are locked in one order, or two nodes wait for each other.
        const inOrder = [...batches].sort((a, b) => (a.documentId < b.documentId ? -1 : 1))
        for (const batch of inOrder) appended.push(await appendBatch(trx, batch))
        return appended
      }),

    keepAside: (batches) =>
      db.transaction().execute(async (trx) => {
        for (const batch of batches) await keepBatchAside(trx, batch)
      }),

    async readAside(documentId, personId) {
      const rows = await db
        .selectFrom('late_edit')
        .select(['bytes', 'settled_at'])
        .where('document_id', '=', documentId)
        .where('person_id', '=', personId)
        .orderBy('at')
        .orderBy('id')
        .execute()
      return rows.map((row) => ({ bytes: row.bytes, settled: row.settled_at !== null }))
    },

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

    async readHistory(documentId, afterSeq, throughSeq) {
      // Rows before archives, as in `load`: a compaction between the two reads moves rows into an archive.
      const rows = await db
        .selectFrom('document_update')
        .select(['seq', 'bytes', 'person_id', 'at'])
        .where('document_id', '=', documentId)
        .where('seq', '>', afterSeq)
        .where('seq', '<=', throughSeq)
        .orderBy('seq')
        .execute()
      const archives = await db
        .selectFrom('document_archive')
        .select(['first_seq as first', 'last_seq as last', 'bytes'])
        .where('document_id', '=', documentId)
        .where('last_seq', '>', afterSeq)
        .where('first_seq', '<=', throughSeq)
        .orderBy('first_seq')
        .execute()
      const archived = archives.at(-1)?.last ?? 0
      return {
        archives,
        rows: rows
          .filter((row) => row.seq > archived)
          .map((row) => ({ seq: row.seq, bytes: row.bytes, personId: row.person_id, at: row.at })),
      }
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

/** Z1. One statement that locks the document, then says whether it is sealed: a seal comes before it or waits for it. */
async function appendBatch(trx: Transaction<Tables>, batch: AppendBatch): Promise<Appended | Sealed> {
  const { documentId, rows } = batch
  const { head_seq: last, sealed_at: sealedAt } = await trx
    .updateTable('document')
    .set((eb) => ({
      head_seq: eb
        .case()
        .when('sealed_at', 'is', null)
        .then(eb('head_seq', '+', rows.length))
        .else(eb.ref('head_seq'))
        .end(),
    }))
    .where('id', '=', documentId)
    .returning(['head_seq', 'sealed_at'])
    .executeTakeFirstOrThrow(() => new Error('append to a document that does not exist'))
  if (sealedAt !== null) {
    // Z2. In this transaction: what was on its way when the seal came is never nowhere.
    await keepBatchAside(trx, { documentId, rows: rows.filter(({ source }) => source === 'client') })
    return { documentId, sealed: true }
  }
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

async function keepBatchAside(trx: Transaction<Tables>, { documentId, rows }: AppendBatch): Promise<void> {
  await tellOfLateWords(trx, documentId, rows)
  const values = rows.flatMap(({ personId, at, bytes }) =>
    personId === null
      ? []
      : [{ id: newId(), document_id: documentId, person_id: personId, at, bytes, settled_at: null }],
  )
  for (let start = 0; start < values.length; start += ROWS_PER_INSERT) {
    await trx
      .insertInto('late_edit')
      .values(values.slice(start, start + ROWS_PER_INSERT))
      .execute()
  }
}
