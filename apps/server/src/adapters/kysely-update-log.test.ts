import { updateLogContract } from '@plenum/sync/test/update-log-contract'
import { describe, onTestFinished } from 'vitest'
import { openTestDatabase, testDialects } from '../../test/databases.ts'
import { createMovableClock } from '../../test/movable-clock.ts'
import { createKyselyUpdateLog } from './kysely-update-log.ts'

describe.each(testDialects)('the update log on %s', (dialect) => {
  updateLogContract(async () => {
    const database = await openTestDatabase(dialect)
    onTestFinished(() => database.close())
    for (const id of ['theme.nl', 'theme.fr']) {
      await database.db.insertInto('document').values({ id, epoch: 'epoch', head_seq: 0, created_at: 0 }).execute()
    }
    for (const id of ['person-1', 'person-2']) {
      const person = { id, name: id, email: `${id}@example.org`, language: 'nl', password_hash: null, created_at: 0 }
      await database.db
        .insertInto('person')
        .values({ ...person, may_create_programmes: 0 })
        .execute()
    }
    return {
      log: createKyselyUpdateLog(database.db, createMovableClock()),
      a: 'theme.nl',
      b: 'theme.fr',
      async seal(id, sealed) {
        await database.db
          .updateTable('document')
          .set({ sealed_at: sealed ? 1 : null })
          .where('id', '=', id)
          .execute()
      },
    }
  })
})
