import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testDialects } from '../../test/databases.ts'
import { type TestApp, createTestApp } from '../../test/test-app.ts'
import { deleteOutdated } from './delete-outdated.ts'

const day = 24 * 60 * 60 * 1000

describe.each(testDialects)('what time has made worthless, on %s', (dialect) => {
  let test: TestApp
  beforeEach(async () => {
    test = await createTestApp({ dialect })
  })
  afterEach(() => test.close())

  it('is removed: sessions that ended; links a month after they did; the rest stays', async () => {
    const old = await test.signInAs()
    const link = (token_hash: string, days: number) =>
      test.deps.db
        .insertInto('sign_in_link')
        .values({
          token_hash,
          person_id: old.personId,
          expires_at: test.clock.now() + days * day,
          used_at: null,
          reusable: 0,
        })
        .execute()
    await link('expires soon', 1)
    await link('expires later', 10)
    test.clock.advance(14 * day)
    const fresh = await test.signInAs()
    await deleteOutdated(test.deps)
    const sessions = await test.deps.db.selectFrom('session').select('id').execute()
    expect(sessions.map((row) => row.id)).toEqual([fresh.sessionId])
    test.clock.advance(17 * day)
    await deleteOutdated(test.deps)
    const links = await test.deps.db.selectFrom('sign_in_link').select('token_hash').execute()
    expect(links.map((row) => row.token_hash)).toEqual(['expires later'])
  })
})
