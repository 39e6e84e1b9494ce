import type { Positions } from '@plenum/schema/api/position'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, call } from '../../../test/call.ts'
import { testDialects } from '../../../test/databases.ts'
import { beginValidation } from '../../../test/validation.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'

describe.each(testDialects)('positions on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const read = (as: SignedInPerson, { themeId }: { themeId: string }) =>
    call<Positions>(test, as, 'GET', `/api/themes/${themeId}/positions`)
  const stateIn = ({ body }: Answer<Positions>, partnerId: string) =>
    body.answers.find((answer) => answer.partnerId === partnerId)?.state

  it('are not asked of a partner that left, nor said to be missing of one that came after', async () => {
    const cast = await beginValidation(test)
    const { organiser, reviewer, themeId, partnerId, advp } = cast
    const position = { versionId: cast.versionId, revision: 0, stance: 'endorse' }
    const say = () => call(test, organiser, 'PUT', `/api/themes/${themeId}/positions/${partnerId}/r1`, position)
    const left = { date: '2026-01-01', reason: 'Opgeheven.' }
    await call(test, organiser, 'PUT', `/api/partners/${partnerId}/departure`, left)
    expect((await say()).code).toBe('partner-gone')
    expect(stateIn(await read(reviewer, cast), partnerId)).toBeUndefined()
    expect((await call(test, organiser, 'DELETE', `/api/partners/${partnerId}/departure`)).status).toBe(200)
    await call(test, organiser, 'POST', `/api/themes/${themeId}/stage`, { from: 'validation', to: 'consolidation' })
    const promotion = { promotionId: null, promote: true, date: '2026-02-01', reason: 'Neemt activiteiten op zich.' }
    expect((await call(test, organiser, 'POST', `/api/partners/${advp}/promotion`, promotion)).status).toBe(200)
    const seen = await read(reviewer, cast)
    expect([stateIn(seen, partnerId), stateIn(seen, advp)]).toEqual(['silent', undefined])
  })
})
