import type { Page } from '@plenum/schema/api/common'
import type { Partner, PartnerDetail } from '@plenum/schema/api/partner'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { addMember, createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'
import { insertPartner } from '../../db/insert-partner.ts'
import { expectedPartners } from '../../positions/expected-partners.ts'

describe.each(testDialects)('what partners offer on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  /** A stakeholder with one person, beside the cast. */
  async function createStakeholder() {
    const cast = await createCast(test)
    const partner = { kind: 'stakeholder', acronym: 'OSG', name: { nl: 'Overleg' }, description: {} } as const
    const partnerId = await insertPartner(test.deps.db, cast.programmeId, { ...partner, since: '2021-09-01' }, 0)
    if (partnerId === null) throw new Error('no partner')
    const theirs = await addMember(test, cast.programmeId, 'Theirs')
    const link = { partner_id: partnerId, person_id: theirs.personId, represents: 1 as const }
    await test.deps.db.insertInto('partner_person').values(link).execute()
    return { ...cast, keyPartnerId: cast.partnerId, partnerId, theirs }
  }
  type Scene = Awaited<ReturnType<typeof createStakeholder>>

  const words = { kind: 'seminar', title: 'Studiedag preventie', description: 'Voor alle zones.' }
  const because = { reason: 'Het past in het programma.' }
  const onDay = { date: '2022-03-01', ...because }

  const offer = ({ programmeId, partnerId }: Scene, as: SignedInPerson, over: object = {}) =>
    call<PartnerDetail>(test, as, 'POST', `/api/programmes/${programmeId}/offers`, { partnerId, ...words, ...over })
  const decide = (as: SignedInPerson, offerId: string, accept: boolean) =>
    call<PartnerDetail>(test, as, 'POST', `/api/offers/${offerId}/decision`, { accept, ...because })
  const promote = (as: SignedInPerson, partnerId: string, promotionId: string | null, over: object = {}) =>
    call<PartnerDetail>(test, as, 'POST', `/api/partners/${partnerId}/promotion`, {
      promotionId,
      promote: true,
      ...onDay,
      ...over,
    })
  const read = (as: SignedInPerson, partnerId: string) =>
    call<PartnerDetail>(test, as, 'GET', `/api/partners/${partnerId}`)
  const leave = (as: SignedInPerson, partnerId: string, date = '2022-06-01') =>
    call<PartnerDetail>(test, as, 'PUT', `/api/partners/${partnerId}/departure`, { date, ...because })

  /** An offer that was made, and its id. */
  async function open(scene: Scene) {
    const made = await offer(scene, scene.theirs)
    return made.body.offers.find(({ state }) => state === 'open')?.id ?? ''
  }

  it('leads from an offer to a key partner, and the history tells of it', async () => {
    const scene = await createStakeholder()
    const { organiser, observer, theirs, partnerId, programmeId } = scene
    const made = await offer(scene, theirs)
    expect(made).toMatchObject({ status: 201, body: { offers: [{ ...words, state: 'open' }], promotion: null } })
    const accepted = await decide(organiser, made.body.offers[0]?.id ?? '', true)
    expect(accepted.body).toMatchObject({ kind: 'stakeholder', offers: [{ state: 'accepted', ...because }] })
    const promoted = await promote(organiser, partnerId, accepted.body.promotion?.id ?? '')
    expect(promoted).toMatchObject({ status: 200, body: { kind: 'key-partner', promotion: null, revision: 2 } })

    const { history } = (await read(theirs, partnerId)).body
    expect(history.map(({ kind, date, title }) => [kind, date, title])).toEqual([
      ['promoted', '2022-03-01', words.title],
      ['promotion-proposed', null, words.title],
      ['offer-accepted', null, words.title],
      ['offered', null, words.title],
      ['joined', '2021-09-01', ''],
    ])
    expect(history[0]).toMatchObject({ person: { name: 'Organiser' }, ...because })
    // Others are told of what was settled.
    const others = (await read(observer, partnerId)).body
    expect(others.history.map(({ kind }) => kind)).toEqual(['promoted', 'offer-accepted', 'joined'])
    const log = await call<{ items: { action: string; detail: object }[] }>(
      test,
      organiser,
      'GET',
      `/api/programmes/${programmeId}/audit`,
    )
    expect(log.body.items.map(({ action, detail }) => [action, detail])).toEqual([
      ['partner-promoted', { partner: 'OSG', ...onDay }],
      ['offer-accepted', { partner: 'OSG', title: words.title, ...because }],
    ])
  })

  it('is decided by organisers, and seen before that by the partner itself and them', async () => {
    const scene = await createStakeholder()
    const { organiser, editor, observer, outsider, theirs, partnerId } = scene
    for (const person of [editor, observer]) expect((await offer(scene, person)).code).toBe('not-allowed')
    expect((await offer(scene, outsider)).code).toBe('not-found')
    const offerId = await open(scene)
    for (const person of [editor, observer, theirs]) {
      expect((await decide(person, offerId, true)).code).toBe('not-allowed')
      expect((await promote(person, partnerId, null)).code).toBe('not-allowed')
      expect((await leave(person, partnerId)).code).toBe('not-allowed')
    }
    expect((await decide(outsider, offerId, true)).code).toBe('not-found')
    expect((await promote(outsider, partnerId, null)).code).toBe('not-found')
    const { organiser: stranger } = await createCast(test)
    expect((await decide(stranger, offerId, true)).code).toBe('not-found')
    expect((await read(observer, partnerId)).body).toMatchObject({ offers: [], promotion: null })
    for (const person of [organiser, theirs]) expect((await read(person, partnerId)).body.offers).toHaveLength(1)
    expect((await read(observer, partnerId)).body.history.map(({ kind }) => kind)).toEqual(['joined'])
    const waiting = async (as: SignedInPerson) => {
      const url = `/api/programmes/${scene.programmeId}/partners`
      const { items } = (await call<Page<Partner>>(test, as, 'GET', url)).body
      return items.filter(({ waits }) => waits).map(({ acronym }) => acronym)
    }
    expect([await waiting(organiser), await waiting(theirs)]).toEqual([['OSG'], []])
  })

  it('may be written down by an organiser, in whose name it then stands', async () => {
    const scene = await createStakeholder()
    const noted = await offer(scene, scene.organiser)
    expect(noted.body.offers).toMatchObject([{ state: 'open', offeredBy: { name: 'Organiser' } }])
    const withdrawn = `/api/offers/${noted.body.offers[0]?.id}/withdrawal`
    expect((await call(test, scene.organiser, 'POST', withdrawn)).code).toBe('not-allowed')
    expect((await call(test, scene.theirs, 'POST', withdrawn)).status).toBe(200)
  })

  it('is answered once, by whoever is first of several at once', async () => {
    const scene = await createStakeholder()
    const offerId = await open(scene)
    const answers = await Promise.all([true, false, true, false].map((yes) => decide(scene.organiser, offerId, yes)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status, code } of answers) if (status !== 200) expect(code).toBe('already-decided')
    const withdrawn = await call(test, scene.theirs, 'POST', `/api/offers/${offerId}/withdrawal`)
    expect(withdrawn.code).toBe('already-decided')
  })

  it('is promoted once, by whoever is first of several at once', async () => {
    const scene = await createStakeholder()
    const { organiser, partnerId, theirs } = scene
    const { promotion } = (await decide(organiser, await open(scene), true)).body
    const proposal = promotion?.id ?? ''
    const answers = await Promise.all([
      promote(organiser, partnerId, proposal),
      promote(organiser, partnerId, proposal, { promote: false }),
      promote(organiser, partnerId, proposal),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status, code } of answers) if (status !== 200) expect(code).toBe('already-decided')
    const { history } = (await read(theirs, partnerId)).body
    expect(history.filter(({ kind }) => kind === 'promoted' || kind === 'promotion-refused')).toHaveLength(1)
  })

  it('promotes a stakeholder without an offer, once', async () => {
    const { organiser, partnerId, keyPartnerId } = await createStakeholder()
    const answers = await Promise.all([1, 2, 3].map(() => promote(organiser, partnerId, null)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status, code } of answers) if (status !== 200) expect(code).toBe('already-promoted')
    expect((await promote(organiser, keyPartnerId, null)).code).toBe('already-promoted')
    const refusal = await promote(organiser, partnerId, null, { promote: false })
    expect(refusal).toMatchObject({ code: 'bad-request', fields: ['promotionId'] })
  })

  it('proposes again after a refusal, and not for a key partner', async () => {
    const scene = await createStakeholder()
    const { organiser, partnerId } = scene
    const first = await decide(organiser, await open(scene), true)
    const second = await decide(organiser, await open(scene), true)
    expect(second.body.promotion).toEqual(first.body.promotion)
    const refused = await promote(organiser, partnerId, first.body.promotion?.id ?? '', { promote: false })
    expect(refused.body).toMatchObject({ kind: 'stakeholder', promotion: null })
    const third = await decide(organiser, await open(scene), true)
    expect(third.body.promotion).not.toBeNull()
    expect((await promote(organiser, partnerId, null)).body).toMatchObject({ kind: 'key-partner', promotion: null })
    expect((await decide(organiser, await open(scene), true)).body.promotion).toBeNull()
  })

  it.each([
    ['an offer without a title', (scene: Scene) => offer(scene, scene.theirs, { title: ' ' }), 'title'],
    ['an offer of two lines', (scene: Scene) => offer(scene, scene.theirs, { title: 'A\nB' }), 'title'],
    ['a kind that is none', (scene: Scene) => offer(scene, scene.theirs, { kind: 'party' }), 'kind'],
    ['a partner of elsewhere', (scene: Scene) => offer(scene, scene.theirs, { partnerId: 'other' }), 'partnerId'],
    [
      'a promotion without a reason',
      (scene: Scene) => promote(scene.organiser, scene.partnerId, null, { reason: ' ' }),
      'reason',
    ],
    [
      'a promotion on a day that does not exist',
      (scene: Scene) => promote(scene.organiser, scene.partnerId, null, { date: '2022-02-30' }),
      'date',
    ],
    [
      'a promotion before the partner came',
      (scene: Scene) => promote(scene.organiser, scene.partnerId, null, { date: '2021-08-31' }),
      'date',
    ],
    ['a departure before it came', (scene: Scene) => leave(scene.organiser, scene.partnerId, '2020-01-01'), 'date'],
  ])('refuses %s', async (_name, send, field) => {
    const scene = await createStakeholder()
    expect(await send(scene)).toMatchObject({ status: 400, code: 'bad-request', fields: [field] })
    expect((await read(scene.organiser, scene.partnerId)).body).toMatchObject({ kind: 'stakeholder', leftOn: null })
  })

  it('is over for a partner that is gone: nothing is done with it until it returns', async () => {
    const scene = await createStakeholder()
    const { organiser, theirs, partnerId, programmeId } = scene
    const accepted = await decide(organiser, await open(scene), true)
    const offerId = await open(scene)
    const gone = await leave(organiser, partnerId)
    expect(gone.body).toMatchObject({ leftOn: '2022-06-01', promotion: null })
    expect(gone.body.offers.map(({ state }) => state).toSorted()).toEqual(['accepted', 'withdrawn'])
    const url = `/api/partners/${partnerId}`
    const member = ({ personId }: SignedInPerson) => `/api/programmes/${programmeId}/members/${personId}`
    const invitation = `/api/programmes/${programmeId}/invitations`
    for (const answer of [
      await leave(organiser, partnerId),
      await offer(scene, theirs),
      await decide(organiser, offerId, true),
      await promote(organiser, partnerId, accepted.body.promotion?.id ?? ''),
      await promote(organiser, partnerId, null),
      await call(test, organiser, 'PATCH', url, { acronym: 'X', revision: gone.body.revision }),
      await call(test, organiser, 'DELETE', `${url}/logo`),
      await call(test, organiser, 'POST', invitation, { partnerId }),
      await call(test, organiser, 'PATCH', member(scene.editor), { partnerIds: [partnerId] }),
      await call(test, organiser, 'PATCH', `/api/themes/${scene.themeId}`, { leadPartnerIds: [partnerId] }),
    ]) {
      expect(answer).toMatchObject({ status: 409, code: 'partner-gone' })
    }
    // Who belongs to it already stays.
    expect((await call(test, organiser, 'PATCH', member(theirs), { partnerIds: [partnerId] })).status).toBe(200)
    const back = await call<PartnerDetail>(test, organiser, 'DELETE', `${url}/departure`)
    expect(back.body).toMatchObject({ leftOn: null, kind: 'stakeholder' })
    expect((await call(test, organiser, 'DELETE', `${url}/departure`)).code).toBe('conflict')
    // What waited when it left does not wait again.
    expect((await promote(organiser, partnerId, accepted.body.promotion?.id ?? '')).code).toBe('already-decided')
    expect((await offer(scene, theirs)).status).toBe(201)
  })

  it('leaves before or after a promotion at the same moment, never both half', async () => {
    const scene = await createStakeholder()
    const { organiser, partnerId } = scene
    const { promotion } = (await decide(organiser, await open(scene), true)).body
    const [left, promoted] = await Promise.all([
      leave(organiser, partnerId),
      promote(organiser, partnerId, promotion?.id ?? ''),
    ])
    expect(left.status).toBe(200)
    const { kind } = (await read(organiser, partnerId)).body
    expect([promoted.code, kind]).toEqual(
      promoted.status === 200 ? [null, 'key-partner'] : ['partner-gone', 'stakeholder'],
    )
  })

  it('asks partners that left for no position', async () => {
    const { organiser, themeId, keyPartnerId } = await createStakeholder()
    expect(await expectedPartners(test.deps.db, themeId)).toMatchObject([{ id: keyPartnerId }])
    await leave(organiser, keyPartnerId)
    expect(await expectedPartners(test.deps.db, themeId)).toEqual([])
  })
})
