import type { Activity } from '@plenum/schema/api/calendar'
import type { CalendarLink, NewCalendarLink } from '@plenum/schema/api/feed'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { setTheme } from '../../../test/discussion.ts'
import { parseCalendar } from '../../../test/parse-calendar.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'

const hour = 3_600_000

describe.each(testDialects)('the calendar feed on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const pathOf = (programmeId: string) => `/api/programmes/${programmeId}/calendar-link`
  const renew = async (as: SignedInPerson, programmeId: string) =>
    new URL((await call<NewCalendarLink>(test, as, 'PUT', pathOf(programmeId))).body.url).pathname
  const eventsAt = async (path: string) => parseCalendar((await call(test, null, 'GET', path)).text).events
  const activity = (more: object = {}) => ({
    kind: 'workshop',
    title: { nl: 'Atelier, deel 1; begin' },
    startsAt: '2026-05-01T09:00:00.000Z',
    endsAt: '2026-05-01T10:00:00.000Z',
    place: { nl: 'Gent' },
    ...more,
  })

  it('tells of events, activities and deadlines, without a session, and follows their changes', async () => {
    const { programmeId, themeId, organiser, observer } = await createCast(test)
    const activities = `/api/programmes/${programmeId}/activities`
    const made = (await call<Activity>(test, organiser, 'POST', activities, activity())).body
    const launch = {
      kind: 'launch',
      title: { nl: 'Start' },
      startsAt: '2026-04-01T09:00:00Z',
      endsAt: '2026-04-01T10:00:00Z',
      liveStreamUrl: 'https://live.example.org/a',
    }
    await call(test, organiser, 'POST', `/api/programmes/${programmeId}/events`, launch)
    await setTheme(test, themeId, { deadline: Date.parse('2026-06-01T09:00:00Z') })
    const path = await renew(observer, programmeId)
    expect(path).toMatch(/^\/calendar\/[\w-]{43}\.ics$/)
    const answer = await call(test, null, 'GET', path)
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
    })
    expect(parseCalendar(answer.text).events).toMatchObject([
      {
        SUMMARY: 'Start',
        DTSTART: '20260401T090000Z',
        DESCRIPTION: expect.stringContaining('https://live.example.org/a'),
      },
      { SUMMARY: 'Workshop – Atelier, deel 1; begin', LOCATION: 'Gent', SEQUENCE: '0', STATUS: 'CONFIRMED' },
      { SUMMARY: 'End of drafting – Thema', DTSTART: '20260601T090000Z' },
    ])
    const [, before] = await eventsAt(path)
    test.clock.advance(hour)
    await call(test, organiser, 'PUT', `/api/activities/${made.id}`, activity({ state: 'cancelled', revision: 1 }))
    const [, after] = await eventsAt(path)
    expect(after).toMatchObject({ UID: before?.['UID'], SEQUENCE: '1', STATUS: 'CANCELLED' })
    expect(after?.['LAST-MODIFIED']).not.toBe(before?.['LAST-MODIFIED'])
  })

  it('is the same until something changes, and then not', async () => {
    const { programmeId, organiser } = await createCast(test)
    const path = await renew(organiser, programmeId)
    const tag = String((await call(test, null, 'GET', path)).headers['etag'])
    const again = () => call(test, null, 'GET', path, undefined, { 'if-none-match': tag })
    expect((await again()).status).toBe(304)
    await call(test, organiser, 'POST', `/api/programmes/${programmeId}/activities`, activity())
    expect((await again()).status).toBe(200)
  })

  it('is gone with its link: renewed, revoked, or with the person', async () => {
    const { programmeId, organiser, observer, outsider } = await createCast(test)
    expect((await call(test, outsider, 'PUT', pathOf(programmeId))).code).toBe('not-found')
    expect((await call(test, null, 'PUT', pathOf(programmeId))).code).toBe('not-signed-in')
    const since = async () => (await call<CalendarLink>(test, observer, 'GET', pathOf(programmeId))).body.since
    expect(await since()).toBeNull()
    const first = await renew(observer, programmeId)
    expect(await since()).not.toBeNull()
    const second = await renew(observer, programmeId)
    const code = async (path: string) => (await call(test, null, 'GET', path)).code
    expect([await code(first), await code(second)]).toEqual(['not-found', null])
    await call(test, observer, 'DELETE', pathOf(programmeId))
    expect([await code(second), await since()]).toEqual(['not-found', null])
    const third = await renew(observer, programmeId)
    await call(test, organiser, 'DELETE', `/api/programmes/${programmeId}/members/${observer.personId}`)
    expect(await code(third)).toBe('not-found')
    for (const path of [
      '/calendar/x.ics',
      `/calendar/${'a'.repeat(43)}.ics`,
      `/calendar/${'a'.repeat(43)}`,
      '/calendar/..%2f.ics',
    ]) {
      expect(await code(path), path).toBe('not-found')
    }
    const stored = await test.deps.db.selectFrom('calendar_link').select('token_hash').execute()
    expect(stored.some(({ token_hash }) => third.includes(token_hash))).toBe(false)
  })
})
