import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openEmptyTestDatabase, testDialects } from '../../test/databases.ts'
import { isMigrated, migrate } from './migrate.ts'

describe.each(testDialects)('migrations on %s', (dialect) => {
  it('run once, in order, and are complete afterwards', async () => {
    const database = await openEmptyTestDatabase(dialect)
    try {
      expect(await migrate(database)).toEqual([
        '0001-foundation',
        '0002-discussion',
        '0003-earlier-text',
        '0004-versions',
        '0005-notices',
        '0006-schedule',
        '0007-positions',
        '0008-partners',
        '0009-calendar',
        '0010-challenges',
        '0012-draft-days',
        '0013-moved-after',
        '0014-calendar-links',
        '0015-search',
      ])
      expect(await migrate(database)).toEqual([])
      expect(await isMigrated(database.db)).toBe(true)
    } finally {
      await database.close()
    }
  })

  it('run once when several processes start at the same moment', async () => {
    const database = await openEmptyTestDatabase(dialect)
    try {
      const ran = await Promise.all([migrate(database), migrate(database), migrate(database)])
      expect(ran.flat()).toEqual([
        '0001-foundation',
        '0002-discussion',
        '0003-earlier-text',
        '0004-versions',
        '0005-notices',
        '0006-schedule',
        '0007-positions',
        '0008-partners',
        '0009-calendar',
        '0010-challenges',
        '0012-draft-days',
        '0013-moved-after',
        '0014-calendar-links',
        '0015-search',
      ])
    } finally {
      await database.close()
    }
  })

  it('refuse a database that a newer program has used, and leave it alone', async () => {
    const database = await openEmptyTestDatabase(dialect)
    try {
      await migrate(database)
      await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2031-01-01')`.execute(
        database.db,
      )
      await expect(migrate(database)).rejects.toThrow(/newer version of Plenum \(it has 9999-from-the-future/)
      expect(await isMigrated(database.db)).toBe(false)
    } finally {
      await database.close()
    }
  })

  it('store times in milliseconds as numbers', async () => {
    const database = await openEmptyTestDatabase(dialect)
    try {
      await migrate(database)
      const at = Date.parse('2026-05-25T10:00:00Z')
      await database.db.insertInto('document').values({ id: 'a.nl', epoch: 'e', head_seq: 0, created_at: at }).execute()
      const row = await database.db.selectFrom('document').selectAll().executeTakeFirstOrThrow()
      expect(row).toEqual({ id: 'a.nl', epoch: 'e', head_seq: 0, sealed_at: null, created_at: at })
      const { total } = await database.db
        .selectFrom('document')
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
      expect(total).toBe(1)
    } finally {
      await database.close()
    }
  })
})
