import type { CreatedInvitation } from '@plenum/schema/api/member'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { call } from '../../test/call.ts'
import { addMember } from '../../test/cast.ts'
import { testDialects } from '../../test/databases.ts'
import { type Discussion, setTheme } from '../../test/discussion.ts'
import { createConsolidation, freeze, unfreeze } from '../../test/freezing.ts'
import { type TestApp, createTestApp } from '../../test/test-app.ts'
import { kindsToldTo, toldTo } from '../../test/told.ts'
import { remindOfDeadlines } from './remind-of-deadlines.ts'

const day = 24 * 60 * 60 * 1000

describe.each(testDialects)('notices of themes and programmes on %s', (dialect) => {
  let test: TestApp
  let cast: Discussion
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())
  beforeEach(async () => {
    cast = await createConsolidation(test)
    test.clock.advance(1000)
  })

  const inHours = (hours: number) => new Date(test.clock.now() + hours * 60 * 60 * 1000).toISOString()

  it('tell of moves, of a final text, its publication and its reopening, to all who read it but who did it', async () => {
    const { organiser, editor, observer, themeId } = cast
    const move = { from: 'consolidation', to: 'validation', deadline: null }
    expect((await call(test, organiser, 'POST', `/api/themes/${themeId}/stage`, move)).status).toBe(200)
    test.clock.advance(1000)
    const frozen = await freeze(test, organiser, themeId)
    expect(frozen.status).toBe(200)
    test.clock.advance(1000)
    const publication = `/api/versions/${frozen.body.frozen?.versionId}/publication`
    expect((await call(test, organiser, 'POST', publication)).status).toBe(204)
    test.clock.advance(1000)
    expect((await unfreeze(test, organiser, themeId)).status).toBe(200)
    const told = await toldTo(test, editor)
    expect(told.map(({ kind, stage, path }) => [kind, stage, path])).toEqual([
      ['theme-reopened', 'consolidation', `/themes/${themeId}`],
      ['version-published', null, `/themes/${themeId}/versions`],
      ['theme-frozen', null, `/themes/${themeId}`],
      ['stage-moved', 'validation', `/themes/${themeId}`],
    ])
    expect([await kindsToldTo(test, organiser), await kindsToldTo(test, observer)]).toEqual([[], []])
  })

  it('remind of a deadline three days and one day before, once each, whoever can still do something', async () => {
    const { organiser, editor, reviewer, observer, themeId } = cast
    const deadline = test.clock.now() + 4 * day
    await setTheme(test, themeId, { deadline })
    const look = async (people = [organiser, editor]) => {
      for (let times = 0; times < 3; times++) await remindOfDeadlines(test.deps)
      return Promise.all(people.map(async (person) => (await kindsToldTo(test, person)).length))
    }
    expect(await look()).toEqual([0, 0])
    test.clock.advance(day)
    expect(await look()).toEqual([1, 1])
    test.clock.advance(2 * day)
    // A reviewer has nothing to do in consolidation.
    expect(await look([organiser, editor, reviewer, observer])).toEqual([2, 2, 0, 0])
    expect((await toldTo(test, editor))[0]?.deadline).toBe(new Date(deadline).toISOString())
    test.clock.advance(2 * day)
    expect(await look()).toEqual([2, 2])
    // Put off: what was said of the deadline of before is not true any more.
    await setTheme(test, themeId, { deadline: test.clock.now() + 2 * day })
    expect(await look()).toEqual([1, 1])
  })

  it('tell whoever gets a role in a theme, and who invited somebody that they came', async () => {
    const { organiser, programmeId, themeId } = cast
    const newcomer = await addMember(test, programmeId, 'New')
    const url = `/api/themes/${themeId}/members/${newcomer.personId}`
    expect((await call(test, organiser, 'PUT', url, { role: 'reviewer' })).status).toBe(200)
    expect(await toldTo(test, newcomer)).toMatchObject([
      { kind: 'joined-theme', role: 'reviewer', theme: { id: themeId } },
    ])
    const invited = await call<CreatedInvitation>(
      test,
      organiser,
      'POST',
      `/api/programmes/${programmeId}/invitations`,
      {},
    )
    const token = invited.body.link.split('#')[1]
    const guest = await test.signInAs({ name: 'Guest' })
    expect((await call(test, guest, 'POST', '/api/invitations/accept', { token, account: null })).status).toBe(200)
    expect(await toldTo(test, organiser)).toMatchObject([
      { kind: 'invitation-accepted', by: { name: 'Guest' }, theme: null },
    ])
    expect(await kindsToldTo(test, guest)).toEqual([])
  })

  it('tell of an activity that is moved or does not take place, whom it concerns, and of nothing else in it', async () => {
    const { organiser, editor, reviewer, observer, partnerId, programmeId } = cast
    const url = `/api/programmes/${programmeId}/activities`
    const activity = {
      kind: 'workshop',
      title: { nl: 'Atelier' },
      startsAt: inHours(100),
      endsAt: inHours(102),
      partnerIds: [partnerId],
    }
    const { id } = (await call<{ id: string }>(test, organiser, 'POST', url, activity)).body
    let revision = 1
    const change = async (to: object) => {
      test.clock.advance(1000)
      const body = { ...activity, ...to, revision: revision++ }
      expect((await call(test, organiser, 'PUT', `/api/activities/${id}`, body)).status).toBe(200)
      return Promise.all([editor, reviewer, observer, organiser].map((person) => kindsToldTo(test, person)))
    }
    expect(await change({ title: { nl: 'Werkatelier' } })).toEqual([[], [], [], []])
    expect(await change({ place: { nl: 'Gent' } })).toEqual([['activity-moved'], [], [], []])
    expect((await toldTo(test, editor))[0]).toMatchObject({
      activity: { title: { nl: 'Atelier' }, place: { nl: 'Gent' } },
    })
    expect(await change({ state: 'cancelled' })).toEqual([['activity-cancelled', 'activity-moved'], [], [], []])
    expect((await call(test, organiser, 'DELETE', `/api/activities/${id}`)).status).toBe(204)
    expect(await kindsToldTo(test, editor)).toHaveLength(2)
    const over = { ...activity, startsAt: inHours(-10), endsAt: inHours(-8) }
    const past = (await call<{ id: string }>(test, organiser, 'POST', url, over)).body
    expect((await call(test, organiser, 'DELETE', `/api/activities/${past.id}`)).status).toBe(204)
    expect(await kindsToldTo(test, editor)).toHaveLength(2)
    const ahead = (await call<{ id: string }>(test, organiser, 'POST', url, activity)).body
    test.clock.advance(1000)
    expect((await call(test, organiser, 'DELETE', `/api/activities/${ahead.id}`)).status).toBe(204)
    expect((await kindsToldTo(test, editor))[0]).toBe('activity-cancelled')
  })

  it('tell everybody of an event that is moved or does not take place', async () => {
    const { organiser, editor, observer, programmeId } = cast
    const event = { kind: 'closing', title: { nl: 'Slot' }, startsAt: inHours(100), endsAt: inHours(102) }
    const url = `/api/programmes/${programmeId}/events`
    const { id } = (await call<{ id: string }>(test, organiser, 'POST', url, event)).body
    const told = () => Promise.all([editor, observer, organiser].map((person) => kindsToldTo(test, person)))
    const change = (to: object, revision: number) =>
      call(test, organiser, 'PUT', `/api/events/${id}`, { ...event, ...to, revision })
    expect((await change({ agenda: { nl: 'Onthaal' } }, 1)).status).toBe(200)
    expect(await told()).toEqual([[], [], []])
    test.clock.advance(1000)
    expect((await change({ place: { nl: 'Brussel' } }, 2)).status).toBe(200)
    expect(await told()).toEqual([['activity-moved'], ['activity-moved'], []])
    test.clock.advance(1000)
    expect((await call(test, organiser, 'DELETE', `/api/events/${id}`)).status).toBe(204)
    expect((await told())[1]).toEqual(['activity-cancelled', 'activity-moved'])
  })

  it('tell somebody whose words came too late, once until they have seen to it', async () => {
    const { organiser, editor, themeId, documentId } = cast
    expect((await freeze(test, organiser, themeId)).status).toBe(200)
    const row = { personId: editor.personId, at: test.clock.now(), bytes: new Uint8Array([0, 0]), clients: [] }
    const keep = () => test.deps.updateLog.keepAside([{ documentId, rows: [{ ...row, source: 'client' }] }])
    await keep()
    await keep()
    const lateWords = async () => (await kindsToldTo(test, editor)).filter((kind) => kind === 'late-words').length
    expect(await lateWords()).toBe(1)
    await test.deps.db.updateTable('late_edit').set({ settled_at: 1 }).where('document_id', '=', documentId).execute()
    await keep()
    expect(await lateWords()).toBe(2)
    expect((await kindsToldTo(test, organiser)).includes('late-words')).toBe(false)
  })
})
