import type { Activity, ProgrammeEvent } from '@plenum/schema/api/calendar'
import type { Page } from '@plenum/schema/api/common'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { listen } from '../../../test/listen.ts'
import { type TestApp, createTestApp } from '../../../test/test-app.ts'

describe.each(testDialects)('the calendar on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const event = {
    kind: 'launch',
    title: { nl: 'Startevent' },
    startsAt: '2021-05-25T11:30:00Z',
    endsAt: '2021-05-25T15:00:00Z',
    liveStreamUrl: 'https://live.example.org/launch',
  }
  const activity = { ...event, kind: 'round-table' }

  it('of events is kept by organisers and seen by every member, the live stream too', async () => {
    const { programmeId, organiser, editor, observer } = await createCast(test)
    const url = `/api/programmes/${programmeId}/events`
    for (const person of [editor, observer]) {
      expect((await call(test, person, 'POST', url, event)).code).toBe('not-allowed')
    }
    const heard = listen(test)
    const created = await call<ProgrammeEvent>(test, organiser, 'POST', url, event)
    expect(created.status).toBe(201)
    expect(heard.live).toEqual([[{ programmeId }, { type: 'programme', programmeId }]])
    const { body } = await call<Page<ProgrammeEvent>>(test, observer, 'GET', url)
    expect(body.items).toEqual([
      {
        ...event,
        id: created.body.id,
        startsAt: '2021-05-25T11:30:00.000Z',
        endsAt: '2021-05-25T15:00:00.000Z',
        place: {},
        agenda: {},
        chair: {},
        files: [],
        revision: 1,
      },
    ])
    const replaced = await call<ProgrammeEvent>(test, organiser, 'PUT', `/api/events/${created.body.id}`, {
      kind: 'other',
      title: { fr: 'Autre' },
      startsAt: '2021-05-26T11:30:00Z',
      endsAt: '2021-05-26T12:30:00Z',
      revision: 1,
    })
    expect(replaced.body).toMatchObject({ kind: 'other', title: { fr: 'Autre' }, liveStreamUrl: null })
    expect(replaced.body.title).not.toHaveProperty('nl')
    expect((await call(test, organiser, 'DELETE', `/api/events/${created.body.id}`)).status).toBe(204)
    expect((await call(test, organiser, 'DELETE', `/api/events/${created.body.id}`)).code).toBe('not-found')
    expect((await call<Page<ProgrammeEvent>>(test, observer, 'GET', url)).body.items).toEqual([])
  })

  it('of activities names partners and themes of the programme, deleted themes no longer', async () => {
    const { programmeId, partnerId, themeId, organiser, observer } = await createCast(test)
    const url = `/api/programmes/${programmeId}/activities`
    const created = await call<Activity>(test, organiser, 'POST', url, {
      ...activity,
      partnerIds: [partnerId, partnerId],
      themeIds: [themeId],
    })
    expect(created.body).toMatchObject({ state: 'planned', report: {}, partnerIds: [partnerId], themeIds: [themeId] })
    const held = await call<Activity>(test, organiser, 'PUT', `/api/activities/${created.body.id}`, {
      ...activity,
      state: 'held',
      report: { nl: 'Verslag' },
      themeIds: [themeId],
      revision: 1,
    })
    expect(held.body).toMatchObject({ state: 'held', report: { nl: 'Verslag' }, partnerIds: [], themeIds: [themeId] })
    await call(test, organiser, 'DELETE', `/api/themes/${themeId}`)
    const { body } = await call<Page<Activity>>(test, observer, 'GET', url)
    expect(body.items[0]).toMatchObject({ id: created.body.id, themeIds: [] })
    expect((await call(test, organiser, 'DELETE', `/api/activities/${created.body.id}`)).status).toBe(204)
    expect((await call<Page<Activity>>(test, observer, 'GET', url)).body.items).toEqual([])
  })

  it('does not tie an activity to what belongs to another programme', async () => {
    const { programmeId, organiser } = await createCast(test)
    const foreign = await createCast(test)
    const url = `/api/programmes/${programmeId}/activities`
    const { body } = await call<Activity>(test, organiser, 'POST', url, activity)
    for (const [field, id] of [
      ['partnerIds', foreign.partnerId],
      ['themeIds', foreign.themeId],
      ['themeIds', 'none'],
    ] as const) {
      const wrong = { ...activity, title: { nl: 'Half' }, [field]: [id] }
      const made = await call(test, organiser, 'POST', url, wrong)
      expect(made).toMatchObject({ code: 'bad-request', fields: [field] })
      const put = await call(test, organiser, 'PUT', `/api/activities/${body.id}`, { ...wrong, revision: 1 })
      expect(put).toMatchObject({ code: 'bad-request', fields: [field] })
    }
    const list = await call<Page<Activity>>(test, organiser, 'GET', url)
    expect(list.body.items).toEqual([body])
  })

  it('is hidden from strangers and not theirs to change', async () => {
    const { programmeId, organiser, editor, outsider } = await createCast(test)
    const { organiser: stranger } = await createCast(test)
    for (const [many, one, entry] of [
      ['events', 'events', event],
      ['activities', 'activities', activity],
    ] as const) {
      const list = `/api/programmes/${programmeId}/${many}`
      const { body } = await call<{ id: string }>(test, organiser, 'POST', list, entry)
      const url = `/api/${one}/${body.id}`
      const change = { ...entry, revision: 1 }
      const missing = await call(test, stranger, 'PUT', `/api/${one}/none`, change)
      expect(missing.code).toBe('not-found')
      for (const person of [stranger, outsider]) {
        expect((await call(test, person, 'GET', list)).code).toBe('not-found')
        expect((await call(test, person, 'POST', list, entry)).code).toBe('not-found')
        expect((await call(test, person, 'PUT', url, change)).text).toBe(missing.text)
        expect((await call(test, person, 'DELETE', url)).text).toBe(missing.text)
      }
      expect((await call(test, editor, 'PUT', url, change)).code).toBe('not-allowed')
      expect((await call(test, editor, 'DELETE', url)).code).toBe('not-allowed')
      expect((await call(test, null, 'DELETE', url)).code).toBe('not-signed-in')
    }
  })

  it.each([
    ['an end before the start', { endsAt: '2021-05-25T11:00:00Z' }, 'endsAt'],
    ['an end at the start', { endsAt: '2021-05-25T11:30:00Z' }, 'endsAt'],
    ['an end before the start by a fraction', { endsAt: '2021-05-25T11:29:59.999Z' }, 'endsAt'],
    ['a local time', { startsAt: '2021-05-25T11:30:00' }, 'startsAt'],
    ['a day that does not exist', { startsAt: '2021-02-30T11:30:00Z' }, 'startsAt'],
    ['a stream that runs something', { liveStreamUrl: 'javascript:alert(1)' }, 'liveStreamUrl'],
    ['a stream that hides it', { liveStreamUrl: 'java\tscript:alert(1)' }, 'liveStreamUrl'],
    ['a stream of data', { liveStreamUrl: 'data:text/html,x' }, 'liveStreamUrl'],
    ['an unknown language', { title: { es: 'Hola' } }, 'title'],
    ['an oversize place', { place: { nl: 'x'.repeat(401) } }, 'place.nl'],
    ['a forged programme', { programmeId: 'other' }, 'programmeId'],
  ])('refuses %s', async (_name, wrong, field) => {
    const { programmeId, organiser } = await createCast(test)
    for (const [many, entry] of [
      ['events', event],
      ['activities', activity],
    ] as const) {
      const url = `/api/programmes/${programmeId}/${many}`
      const answer = await call(test, organiser, 'POST', url, { ...entry, ...wrong })
      expect(answer).toMatchObject({ status: 400, code: 'bad-request' })
      expect(answer.fields).toContain(field)
    }
  })

  it('takes times of different precision for what they are', async () => {
    const { programmeId, organiser } = await createCast(test)
    const answer = await call(test, organiser, 'POST', `/api/programmes/${programmeId}/events`, {
      ...event,
      startsAt: '2021-05-25T11:30:00Z',
      endsAt: '2021-05-25T11:30:00.5Z',
    })
    expect(answer.status).toBe(201)
  })

  it('is paged by time, also between entries at the same time', async () => {
    const { programmeId, organiser, observer } = await createCast(test)
    for (const many of ['events', 'activities']) {
      const url = `/api/programmes/${programmeId}/${many}`
      for (const day of ['25', '25', '23', '25', '24']) {
        await call(test, organiser, 'POST', url, {
          ...(many === 'events' ? event : activity),
          startsAt: `2021-05-${day}T10:00:00Z`,
        })
      }
      const seen: ProgrammeEvent[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const page: { body: Page<ProgrammeEvent> } = await call(
          test,
          observer,
          'GET',
          `${url}?limit=2${cursor && `&cursor=${cursor}`}`,
        )
        seen.push(...page.body.items)
        cursor = page.body.next
      }
      expect(seen.map((entry) => entry.startsAt.slice(8, 10))).toEqual(['23', '24', '25', '25', '25'])
      expect(new Set(seen.map((entry) => entry.id)).size).toBe(5)
    }
  })
})
