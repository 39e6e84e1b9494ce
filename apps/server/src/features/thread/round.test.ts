import type { Round } from '@plenum/schema/api/thread'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { addMember } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { addPartner, comment, createDiscussion, join, setTheme } from '../../../test/discussion.ts'
import { listen } from '../../../test/listen.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'

describe.each(testDialects)('a review round on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const read = async (as: SignedInPerson, themeId: string) =>
    (await call<Round>(test, as, 'GET', `/api/themes/${themeId}/round`)).body
  const finish = (as: SignedInPerson, themeId: string, partnerId: string, finished = true) =>
    call<Round>(test, as, 'PUT', `/api/themes/${themeId}/round/partners/${partnerId}`, { finished })
  const summary = (round: Round) =>
    round.partners.map(({ acronym, finished, isMine }) => [acronym, finished?.by.name ?? null, isMine])

  it('waits for the partners whose people review, and knows which have finished', async () => {
    const { programmeId, themeId, reviewer, rival, editor, advp, cpl } = await createDiscussion(test)
    expect(await read(reviewer, themeId)).toMatchObject({ round: 1, isOpen: true })
    expect(summary(await read(reviewer, themeId))).toEqual([
      ['ADVP', null, true],
      ['CPL', null, false],
    ])
    const heard = listen(test)
    expect(summary((await finish(reviewer, themeId, advp)).body)).toEqual([
      ['ADVP', 'Reviewer', true],
      ['CPL', null, false],
    ])
    expect(heard.live).toEqual([[{ programmeId }, { type: 'round', programmeId, themeId }]])
    expect((await finish(rival, themeId, advp, false)).code).toBe('not-allowed')
    expect((await finish(editor, themeId, cpl)).code).toBe('not-allowed')
    await finish(rival, themeId, cpl)
    await finish(rival, themeId, cpl, false)
    expect(summary(await read(editor, themeId))).toEqual([
      ['ADVP', 'Reviewer', false],
      ['CPL', null, false],
    ])
  })

  it('remembers who said it first', async () => {
    const { themeId, reviewer, colleague, organiser, advp } = await createDiscussion(test)
    await finish(reviewer, themeId, advp)
    await finish(colleague, themeId, advp)
    expect(summary((await finish(organiser, themeId, advp)).body)[0]).toEqual(['ADVP', 'Reviewer', false])
  })

  it('waits for stakeholders once they have said something to all, if it is open to them', async () => {
    const { programmeId, themeId, organiser, observer, editor } = await createDiscussion(test)
    const partner = await addPartner(test, programmeId, 'STAD')
    await join(test, partner, observer)
    await setTheme(test, themeId, { open_to_stakeholders: 1, round_open_to_stakeholders: 1 })
    const { body } = await comment(test, observer, themeId, { visibility: 'organisation' })
    const acronyms = async () => (await read(organiser, themeId)).partners.map((one) => one.acronym)
    expect(await acronyms()).toEqual(['ADVP', 'CPL'])
    await comment(test, editor, themeId)
    expect(await acronyms()).toEqual(['ADVP', 'CPL'])
    test.clock.advance(1000)
    await call(test, observer, 'POST', `/api/threads/${body.id}/submit`)
    expect(await acronyms()).toEqual(['ADVP', 'CPL', 'STAD'])
    expect((await finish(observer, themeId, partner)).status).toBe(200)
    await setTheme(test, themeId, { round_open_to_stakeholders: 0 })
    expect((await finish(observer, themeId, partner, false)).code).toBe('not-allowed')
  })

  it('is another one with every move into review', async () => {
    const { themeId, reviewer, advp } = await createDiscussion(test)
    await finish(reviewer, themeId, advp)
    await setTheme(test, themeId, { round: 2 })
    expect(summary(await read(reviewer, themeId))[0]).toEqual(['ADVP', null, true])
  })

  it('takes nothing when it is over, and shows who had finished', async () => {
    const { themeId, reviewer, organiser, advp, cpl } = await createDiscussion(test)
    await setTheme(test, themeId, { deadline: test.clock.now() + 1000 })
    await finish(reviewer, themeId, advp)
    test.clock.advance(1000)
    expect((await finish(organiser, themeId, cpl)).code).toBe('round-closed')
    expect((await finish(reviewer, themeId, advp, false)).code).toBe('round-closed')
    const round = await read(organiser, themeId)
    expect([round.isOpen, summary(round)[0]]).toEqual([false, ['ADVP', 'Reviewer', false]])
  })

  it('knows no partner of elsewhere', async () => {
    const [one, other] = [await createDiscussion(test), await createDiscussion(test)]
    expect((await finish(one.organiser, one.themeId, other.advp)).code).toBe('not-found')
    const newcomer = await addMember(test, one.programmeId, 'New', { themeId: one.themeId, role: 'reviewer' })
    await join(test, other.cpl, newcomer)
    expect(summary(await read(one.organiser, one.themeId)).map(([acronym]) => acronym)).toEqual(['ADVP', 'CPL'])
  })
})
