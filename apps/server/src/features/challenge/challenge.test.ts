import type { Challenge } from '@plenum/schema/api/challenge'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'

describe.each(testDialects)('challenges on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const add = (as: SignedInPerson | null, programmeId: string, body: object = { title: { nl: 'Wie belt men?' } }) =>
    call<Challenge>(test, as, 'POST', `/api/programmes/${programmeId}/challenges`, body)
  const list = async (as: SignedInPerson, programmeId: string) =>
    (await call<{ items: Challenge[] }>(test, as, 'GET', `/api/programmes/${programmeId}/challenges`)).body.items

  it('are mapped by organisers, and read by every member and nobody else', async () => {
    const { programmeId, themeId, partnerId, organiser, editor, observer, outsider } = await createCast(test)
    expect((await add(editor, programmeId)).code).toBe('not-allowed')
    expect((await add(outsider, programmeId)).code).toBe('not-found')
    expect((await add(null, programmeId)).code).toBe('not-signed-in')
    const made = await add(organiser, programmeId, {
      title: { nl: 'Wie belt men?', fr: 'Qui appeler ?' },
      partnerId,
      themeIds: [themeId, themeId],
    })
    expect(made).toMatchObject({ status: 201, body: { number: 1, partnerId, themeIds: [themeId], revision: 1 } })
    expect(await list(observer, programmeId)).toEqual([made.body])
    const url = `/api/challenges/${made.body.id}`
    expect((await call(test, outsider, 'GET', url)).code).toBe('not-found')
    expect((await call(test, editor, 'DELETE', url)).code).toBe('not-allowed')
    expect((await call(test, organiser, 'DELETE', url)).status).toBe(204)
    expect(await list(observer, programmeId)).toEqual([])
    expect((await call(test, observer, 'GET', url)).code).toBe('not-found')
  })

  it('tell the second of two who change the same one what it says now', async () => {
    const { programmeId, organiser } = await createCast(test)
    const { body } = await add(organiser, programmeId)
    const change = (revision: number, nl: string) =>
      call<Challenge>(test, organiser, 'PUT', `/api/challenges/${body.id}`, { title: { nl }, revision })
    const answers = await Promise.all([change(1, 'Eerst'), change(1, 'Tweede'), change(1, 'Derde')])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
    const late = await change(1, 'Laat')
    const [now] = await list(organiser, programmeId)
    expect(late).toMatchObject({ code: 'changed-meanwhile', body: { current: now } })
    expect((await change(2, 'Laat')).body).toMatchObject({ title: { nl: 'Laat' }, revision: 3 })
  })

  it('refuse what is malformed or of another programme', async () => {
    const { programmeId, organiser } = await createCast(test)
    const other = await createCast(test)
    for (const [body, field] of [
      [{ title: {} }, 'title'],
      [{ title: { nl: 'x'.repeat(201) } }, 'title.nl'],
      [{ title: { nl: 'a' }, partnerId: other.partnerId }, 'partnerId'],
      [{ title: { nl: 'a' }, themeIds: [other.themeId] }, 'themeIds'],
      [{ title: { nl: 'a' }, activityId: 'nothing' }, 'activityId'],
      [{ title: { nl: 'a' }, number: 7 }, 'number'],
    ] as const) {
      const answer = await add(organiser, programmeId, body)
      expect([answer.status, answer.fields], JSON.stringify(body)).toEqual([400, [field]])
    }
    expect(await list(organiser, programmeId)).toEqual([])
  })
})
