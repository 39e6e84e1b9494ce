import type { Activity, Registrations } from '@plenum/schema/api/calendar'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { addMember, createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { kindsToldTo } from '../../../test/told.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'

const hour = 3_600_000

describe.each(testDialects)('registration for activities on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const inHours = (hours: number) => new Date(test.clock.now() + hours * hour).toISOString()
  const content = (more: object = {}) => ({
    kind: 'workshop',
    title: { nl: 'Atelier' },
    startsAt: inHours(48),
    endsAt: inHours(50),
    places: 2,
    ...more,
  })
  const create = async (as: SignedInPerson, programmeId: string, more: object = {}) =>
    (await call<Activity>(test, as, 'POST', `/api/programmes/${programmeId}/activities`, content(more))).body
  const act = (as: SignedInPerson | null, { id }: Activity, method: 'PUT' | 'DELETE' = 'PUT') =>
    call<Activity>(test, as, method, `/api/activities/${id}/registration`)
  const stands = async (as: SignedInPerson, programmeId: string) => {
    const url = `/api/programmes/${programmeId}/activities`
    return (await call<{ items: Activity[] }>(test, as, 'GET', url)).body.items[0]?.registration
  }

  it('takes as many as there are places; the others wait in turn, move up, and are told', async () => {
    const { programmeId, organiser, editor, reviewer, observer, outsider } = await createCast(test)
    const activity = await create(organiser, programmeId)
    expect(activity.registration).toEqual({ places: 2, registered: 0, waiting: 0, mine: 'none' })
    expect((await act(outsider, activity)).code).toBe('not-found')
    expect((await act(null, activity)).code).toBe('not-signed-in')
    expect((await act(editor, activity)).body.registration?.mine).toBe('registered')
    expect((await act(editor, activity)).body.registration?.registered).toBe(1)
    await act(reviewer, activity)
    expect((await act(observer, activity)).body.registration).toEqual({
      places: 2,
      registered: 2,
      waiting: 1,
      mine: 'waiting',
    })
    const list = `/api/activities/${activity.id}/registrations`
    expect((await call(test, editor, 'GET', list)).code).toBe('not-allowed')
    expect((await call<Registrations>(test, organiser, 'GET', list)).body).toEqual({
      registered: [
        { personId: editor.personId, name: 'Editor' },
        { personId: reviewer.personId, name: 'Reviewer' },
      ],
      waiting: [{ personId: observer.personId, name: 'Observer' }],
    })
    await act(editor, activity, 'DELETE')
    expect(await stands(observer, programmeId)).toMatchObject({ registered: 2, waiting: 0, mine: 'registered' })
    expect(await kindsToldTo(test, observer)).toEqual(['place-free'])
    expect(await kindsToldTo(test, reviewer)).toEqual([])
    // Back at the end of the line.
    expect((await act(editor, activity)).body.registration?.mine).toBe('waiting')
  })

  it('never takes more than there are places, however many come at once', async () => {
    const { programmeId, organiser } = await createCast(test)
    const activity = await create(organiser, programmeId, { places: 5 })
    const people: SignedInPerson[] = []
    for (let index = 0; index < 20; index++) people.push(await addMember(test, programmeId, `Person ${index}`))
    const answers = await Promise.all(people.map((person) => act(person, activity)))
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 200))
    const states = await Promise.all(people.map((person) => stands(person, programmeId)))
    expect(states.filter((state) => state?.mine === 'registered')).toHaveLength(5)
    expect(states.filter((state) => state?.mine === 'waiting')).toHaveLength(15)
  })

  it('lets more in when there are more places, and counts nobody who has left the programme', async () => {
    const { programmeId, organiser, editor, reviewer, observer } = await createCast(test)
    const activity = await create(organiser, programmeId, { places: 1 })
    for (const person of [editor, reviewer, observer]) await act(person, activity)
    const url = `/api/activities/${activity.id}`
    const more = await call<Activity>(test, organiser, 'PUT', url, { ...content({ places: 2 }), revision: 1 })
    expect(more.body.registration).toMatchObject({ places: 2, registered: 2, waiting: 1 })
    expect(await kindsToldTo(test, reviewer)).toEqual(['place-free'])
    expect(await kindsToldTo(test, observer)).toEqual([])
    await call(test, organiser, 'DELETE', `/api/programmes/${programmeId}/members/${editor.personId}`)
    expect(await stands(observer, programmeId)).toMatchObject({ registered: 2, waiting: 0, mine: 'registered' })
    expect(await kindsToldTo(test, observer)).toEqual(['place-free'])
  })

  it('goes on after the last one in the line has left the programme', async () => {
    const { programmeId, organiser, editor, reviewer, observer } = await createCast(test)
    const activity = await create(organiser, programmeId)
    for (const person of [editor, reviewer]) await act(person, activity)
    await call(test, organiser, 'DELETE', `/api/programmes/${programmeId}/members/${reviewer.personId}`)
    expect(await act(observer, activity)).toMatchObject({ status: 200, body: { registration: { mine: 'registered' } } })
  })

  it('tells everybody once, also when there are more places while somebody goes', async () => {
    const { programmeId, organiser, editor, reviewer, observer } = await createCast(test)
    for (let turn = 0; turn < 5; turn++) {
      const activity = await create(organiser, programmeId, { places: 1 })
      for (const person of [editor, reviewer, observer]) await act(person, activity)
      const change = { ...content({ places: 2 }), revision: 1 }
      const answers = await Promise.all([
        call(test, organiser, 'PUT', `/api/activities/${activity.id}`, change),
        act(editor, activity, 'DELETE'),
      ])
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      for (const person of [reviewer, observer]) {
        expect(await kindsToldTo(test, person)).toEqual(Array<string>(turn + 1).fill('place-free'))
      }
    }
  })

  it('is over when the activity begins, is cancelled, or takes none', async () => {
    const { programmeId, organiser, editor } = await createCast(test)
    const none = await create(organiser, programmeId, { places: null })
    expect([none.registration, (await act(editor, none)).code]).toEqual([null, 'conflict'])
    const cancelled = await create(organiser, programmeId, { state: 'cancelled' })
    expect((await act(editor, cancelled)).code).toBe('conflict')
    const soon = await create(organiser, programmeId)
    expect((await act(editor, soon)).status).toBe(200)
    test.clock.advance(48 * hour)
    expect((await act(editor, soon, 'DELETE')).code).toBe('conflict')
    for (const places of [0, -1, 1.5, 10_001, 'two']) {
      const url = `/api/programmes/${programmeId}/activities`
      expect((await call(test, organiser, 'POST', url, content({ places }))).fields, String(places)).toEqual(['places'])
    }
  })

  it('tells the second of two organisers what the activity says now', async () => {
    const { programmeId, organiser } = await createCast(test)
    const activity = await create(organiser, programmeId)
    const url = `/api/activities/${activity.id}`
    const heard = [{ name: '', organisation: 'Jeugdraad', capacity: 'Voorzitter' }]
    const change = (revision: number, nl: string) =>
      call<Activity>(test, organiser, 'PUT', url, { ...content({ title: { nl }, heard }), revision })
    expect((await change(1, 'Eerst')).body).toMatchObject({ revision: 2, heard })
    expect(await change(1, 'Tweede')).toMatchObject({
      code: 'changed-meanwhile',
      body: { current: { title: { nl: 'Eerst' }, revision: 2 } },
    })
    expect((await change(2, 'Tweede')).body).toMatchObject({ title: { nl: 'Tweede' }, revision: 3 })
    const unread = await call(test, organiser, 'PUT', url, content({ heard }))
    expect(unread.fields).toEqual(['revision'])
    const nobody = { ...content({ heard: [{ capacity: 'Voorzitter' }] }), revision: 3 }
    expect((await call(test, organiser, 'PUT', url, nobody)).fields).toEqual(['heard.0.name'])
  })
})
